/** "EXTON" as it is written in running text: "Exton"; any other name as it is. */
export const titleCase = (name: string): string =>
  /^[^\p{Ll}]+$/u.test(name)
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name
