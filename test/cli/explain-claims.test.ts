import { expect, test } from '@jest/globals'
import { explainClaims } from '../../adapters/cli/explain-claims.ts'
import { examineServer } from '../../adapters/model/examine-server.ts'
import { refuses, streams, useModelServer } from '../model/server.ts'
import { addition, read } from '../proposals/article.ts'

const stand = useModelServer()
const ferry = read(
  'The ferry Marta ran aground off Vessby on Tuesday. Nobody was hurt, the coast guard said.',
)

const explain = () =>
  explainClaims(ferry, {
    place: { baseUrl: stand().url, apiKey: null, model: 'small' },
    ask: (place, question) => examineServer(place, question, AbortSignal.timeout(3000)),
  })

test('claims --explain names what was dropped of a model’s proposals, and why', async () => {
  const claims = [addition({ quote: '18 people drowned', value: '18', measure: 'people drowned' })]
  const summary = ['The ferry Marta ran aground off Vessby.', 'Qatar sent help.']
  stand().act(streams(JSON.stringify({ claims, corrections: [], summary })))
  const { lines } = await explain()
  expect(lines[0]).toMatch(/added 0 claims and corrected 0; 2 of its proposals do not hold\.$/)
  expect(lines.slice(1)).toEqual([
    'dropped: quantity “18” in “18 people drowned”: its quote does not stand in the text',
    'dropped: summary “Qatar sent help.”: no claim holds the name “Qatar”',
    'summary: The ferry Marta ran aground off Vessby.',
  ])
})

test('claims --explain shows the rules’ claims and says why the model gave no answer', async () => {
  stand().act(refuses(404, { message: 'no model' }))
  const explained = await explain()
  expect(explained).toEqual({
    read: ferry,
    lines: ['The model gave no answer: the server has no such model (OPENAI_MODEL).'],
  })
})
