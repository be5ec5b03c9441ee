/** One key for the spellings of one name: "Guaidó" and "Guaido", "Al-Masri" and "al Masri". */
export const spellingKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
