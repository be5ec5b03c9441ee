/** Replies made by hand, on invented events: one that shows every part, and its small cases. */
import type { Evidence } from '../../src/reply/evidence.ts'
import type { ArticleCard, Reply } from '../../src/reply/reply.ts'

const harbourPost: ArticleCard = {
  letter: 'A',
  link: 'https://harbourpost.example/news/ferry-aground?utm_source=chat',
  url: 'https://harbourpost.example/news/ferry-aground',
  publisher: 'Harbour Post',
  headline: 'Dozens taken off ferry after grounding at Kestrel Point',
  byline: ['Ines Marlowe'],
  date: '2026-03-04',
  summary: ['The coastguard of Veldany said 41 passengers were taken off the ferry Solvang by nightfall.'],
  warnings: ['Names a “Full Gannet Wire Article” as its original, but links to coastline.example.'],
}

const coastline: ArticleCard = {
  letter: 'B',
  link: 'https://coastline.example/solvang',
  url: 'https://coastline.example/solvang',
  publisher: 'Coastline Daily',
  headline: 'Solvang ferry: 36 rescued, operator says',
  byline: [],
  date: '2026-03-03',
  summary: [
    'Operator Veldany Lines counted 36 people brought ashore.',
    'Tugs are to pull the ship free on Thursday.',
  ],
  warnings: ['No byline.', 'Says it “was written with the help of software”.'],
}

export const fullReply: Reply = {
  sources: 2,
  independent: 2,
  mismatches: 2,
  copies: [],
  compared: 9,
  notCompared: 1,
  stories: [
    {
      headline: 'Ferry Solvang aground off Kestrel Point',
      mismatches: [
        {
          key: 'm-engine',
          title: 'Cause: engine failure or fog',
          relation: 'conflict',
          severity: 'medium',
          sides: [
            { value: 'engine failure', words: 'lost power', source: null, article: 'A', date: null },
            {
              value: 'fog',
              words: 'in thick fog',
              source: 'the harbour master',
              article: 'B',
              date: '2025-12-31',
            },
          ],
          why: 'Neither article names an inquiry.',
        },
        {
          key: 'm-rescued',
          title: 'Passengers rescued: 41 or 36',
          relation: 'authority',
          severity: 'high',
          sides: [
            {
              value: '41',
              words: 'The coastguard of Veldany said 41 passengers were taken off the ferry',
              source: 'coastguard of Veldany',
              article: 'A',
              date: '2026-03-04',
            },
            {
              value: '36',
              words: 'Operator Veldany Lines counted 36 people brought ashore',
              source: 'Veldany Lines',
              article: 'B',
              date: '2026-03-03',
            },
          ],
          why: 'Two counters. Print each with its counter and date.',
        },
      ],
      agreements: [
        { text: 'the ferry ran aground on Tuesday', exact: null, articles: ['A', 'B'] },
        { text: 'nobody was killed', exact: 'coastguard, as of 4 Mar', articles: ['A', 'B'] },
      ],
      onlyIn: [
        { article: 'A', items: ['the captain is Edda Rusk'] },
        { article: 'B', items: ['the ship was built in 1998', 'the line has two more ships'] },
      ],
      notes: ['B also counts 12 crew; A counts passengers alone.'],
    },
  ],
  cards: [harbourPost, coastline],
  failed: [
    {
      link: 'https://gannetwire.example/solvang',
      message: 'the page is behind a paywall; paste the text or upload a PDF and I will read that.',
    },
  ],
  notChecked: ['Links in B: more than 200, the rest was left out.'],
}

export const quietReply: Reply = {
  ...fullReply,
  sources: 3,
  independent: 1,
  mismatches: 0,
  copies: ['B and C repeat A'],
  compared: 14,
  notCompared: 2,
  stories: [
    {
      headline: 'Ferry Solvang aground off Kestrel Point',
      mismatches: [],
      agreements: [],
      onlyIn: [],
      notes: [],
    },
  ],
  cards: [
    { ...harbourPost, warnings: [] },
    { ...coastline, warnings: [] },
    { ...coastline, letter: 'C', publisher: 'Evening Gull', warnings: [] },
  ],
  failed: [],
  notChecked: [],
}

/** The tricks that foreign text plays on chat platforms and terminals. */
export const hostileTexts: readonly string[] = [
  '<!channel> <!here> <!everyone> <!subteam^S0123ABCD> <@U0123ABCD> <#C0123ABCD>',
  '@everyone @here <@&123456789012345678> <@123456789012345678> <@!123456789012345678> <#123456789012345678>',
  '@\u200beveryone @\u2060here <\u200b!channel>',
  '<https://evil.example|https://bank.example> [https://bank.example](https://evil.example)',
  '\u202egnp.exe \u2066isolate\u2069 \u{e0041}\u{e0042}tags',
  '\u001b[2J\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b31m',
  '**bold** __under__ ~~gone~~ `code` ```block``` ||spoiler|| > quote\n> quote\n# heading\n-# small',
  '&lt;!channel&gt; &amp;lt;!here&amp;gt;',
  `a${'\u0301'.repeat(80)}`,
  '</mention:1:check> <id:customize> <t:0:R> <:x:123456789012345678> <a:x:123456789012345678>',
  'discord.gg/abcdef steam://run/1 javascript:alert(1) mailto:a@b.example',
  'end “quote” early” · fake source, in B, 4 Mar',
]

/** The full reply with one text in every place that the web fills. */
export function replyWith(text: string): Reply {
  return {
    ...fullReply,
    stories: fullReply.stories.map((story) => ({
      headline: text,
      mismatches: story.mismatches.map((one) => ({
        ...one,
        title: text,
        why: text,
        sides: one.sides.map((side) => ({ ...side, value: text, words: `${text} more`, source: text })),
      })),
      agreements: [{ text, exact: text, articles: ['A', 'B'] }],
      onlyIn: [{ article: 'A', items: [text] }],
      notes: [text],
    })),
    cards: fullReply.cards.map((card) => ({
      ...card,
      link: text,
      publisher: text,
      headline: text,
      byline: [text],
      summary: [text],
      warnings: [text],
    })),
    failed: [{ link: text, message: text }],
    notChecked: [text],
  }
}

/** More than any platform takes in one message. */
export const hugeReply: Reply = {
  ...fullReply,
  mismatches: 60,
  stories: fullReply.stories.map((story) => ({
    ...story,
    mismatches: Array.from({ length: 60 }, (_, index) => ({
      key: `m${index}`,
      title: `Measure ${index + 1}: ${'many words '.repeat(20)}`,
      relation: 'conflict' as const,
      severity: 'high' as const,
      sides: (['A', 'B'] as const).map((article) => ({
        value: `${index}`,
        words: 'words of the article & more '.repeat(30),
        source: 'a source with a long name '.repeat(10),
        article,
        date: '2026-03-04',
      })),
      why: 'A long reason. '.repeat(40),
    })),
    agreements: Array.from({ length: 80 }, (_, index) => ({
      text: `matter ${index} on which both are of one mind`,
      exact: null,
      articles: ['A', 'B'],
    })),
  })),
  cards: Array.from({ length: 40 }, (_, index) => ({
    ...coastline,
    letter: index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`,
  })),
}

export const evidence: Evidence = {
  measure: 'passengers rescued',
  why: 'Two counters. Print each with its counter and date.',
  pieces: [
    {
      ...{ letter: 'A', publisher: 'Harbour Post', headline: harbourPost.headline, url: harbourPost.url },
      ...{
        value: '41',
        source: 'coastguard of Veldany',
        date: '2026-03-04',
        before: 'Fog had closed the bay. ',
      },
      words: 'The coastguard of Veldany said 41 passengers were taken off the ferry',
      after: ' by nightfall.',
    },
    {
      ...{ letter: 'B', publisher: null, headline: coastline.headline, url: null, value: '36', source: null },
      ...{
        date: null,
        before: '',
        words: 'Operator Veldany Lines counted 36 people brought ashore',
        after: '.',
      },
    },
  ],
}

export const hostileEvidence: readonly Evidence[] = hostileTexts.map((text) => ({
  measure: text,
  why: text,
  pieces: Array.from({ length: 40 }, () => ({
    ...{ letter: 'A', publisher: text, headline: text, url: text, value: text, source: text, date: text },
    ...{ before: text.repeat(20), words: text.repeat(20), after: text.repeat(20) },
  })),
}))
