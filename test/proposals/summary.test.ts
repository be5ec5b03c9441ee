import { describe, expect, test } from '@jest/globals'
import { checked, read } from './article.ts'

const body = `At least 18 prisoners were freed in Calderas on Monday, the rights group Foro Claro said. The government put the number at 30.

Interior minister Ana Ruz said 276 people were still in prison. Talks were mediated by Norway.`
const prisoners = read(body, { headline: 'Prisoners freed in Calderas' })

const held = (...summary: string[]): readonly string[] => checked(prisoners, { summary }).summary
const why = (...summary: string[]): readonly string[] =>
  checked(prisoners, { summary }).dropped.map((one) => one.why)

describe('a sentence of a summary', () => {
  test('is printed when each figure and name in it holds', () => {
    const sentence = 'At least 18 prisoners were freed in Calderas on Monday, Foro Claro said.'
    expect(held(sentence)).toEqual([sentence])
  })

  test('is dropped for a figure that no claim holds', () => {
    expect(why('At least 19 prisoners were freed in Calderas.')).toEqual(['no claim holds “At least 19”'])
  })

  test('is dropped when the hedge is gone', () => {
    expect(why('18 prisoners were freed in Calderas.')).toEqual(['no claim holds “18”'])
  })

  test('is dropped when a figure is said of something else', () => {
    expect(why('In Calderas 276 people were killed in prison.')).toEqual(['“276” is said of something else'])
  })

  test('is dropped when a figure is laid to another', () => {
    expect(why('The government said that at least 18 prisoners were freed in Calderas.')).toHaveLength(1)
  })

  test('is dropped for a name that the text does not give', () => {
    expect(why('Talks were mediated by Qatar.')).toEqual(['no claim holds the name “Qatar”'])
  })

  test('is dropped for a day that no claim holds', () => {
    expect(why('The prisoners were freed in Calderas on Friday.')).toEqual(['no claim holds “Friday”'])
  })

  test('is dropped when it denies what the text says, or says the opposite', () => {
    const talks = 'Talks on the prisoners were mediated by Norway in Calderas, the minister said.'
    const text = read(`${talks} The harbour stayed open.`, { headline: 'Talks in Calderas' })
    const kept = (sentence: string) => checked(text, { summary: [sentence] }).summary
    expect(kept('The harbour stayed open.')).toHaveLength(1)
    expect(kept('The harbour stayed closed.')).toEqual([])
    expect(kept('Talks on the prisoners were not mediated by Norway in Calderas.')).toEqual([])
  })

  test('is dropped in another language', () => {
    expect(why('Las conversaciones fueron mediadas por Norway, dijo la ministra.')).toHaveLength(1)
  })

  test('is dropped when it is no plain sentence', () => {
    expect(why('Talks were mediated by Norway. <@everyone> see https://evil.example')).toHaveLength(1)
  })
})
