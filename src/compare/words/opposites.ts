/**
 * Words that cannot both be said of one thing: opposites, and sets of which one excludes the others. Dictionary
 * forms. The sorts are those of Cruse, Lexical Semantics (1986), ch. 9-12 (complementaries, antonyms, directional
 * and converse opposites, non-branching sets); the words are the usual ones of news English, not any corpus's.
 */
const OPPOSITES = `
accept/reject accept/refuse admit/deny advance/retreat agree/disagree agree/refuse allow/ban allow/forbid allow/prohibit
allow/force allow/require permit/require permit/ban permit/forbid let/force arrive/leave arrive/depart ascend/descend
appear/disappear approve/reject approve/block attach/detach attract/repel begin/end begin/finish start/stop start/end
start/finish boost/cut boost/hinder boost/curb boom/slump borrow/lend build/destroy build/demolish buy/sell
confirm/deny connect/disconnect continue/stop continue/halt convict/acquit create/destroy defend/attack deploy/withdraw
deliver/withhold demand/offer deny/grant deny/confirm disclose/conceal discourage/encourage divide/unite drop/rise
drop/climb drop/raise ease/tighten ease/worsen empty/fill enter/leave enter/exit expand/shrink expand/contract
expand/reduce export/import extend/shorten fail/succeed fail/pass fall/rise fall/climb fall/increase fall/grow
find/lose forget/remember free/jail free/detain gain/loss gain/lose grant/refuse grow/shrink grow/decline halt/resume
help/hinder help/harm hide/reveal hide/show hide/unveil conceal/reveal hire/fire hire/dismiss ignore/heed improve/worsen
improve/deteriorate include/exclude increase/decrease increase/reduce increase/decline increase/cut innocent/guilty
invite/expel join/quit join/leave keep/discard keep/remove keep/drop keep/abandon launch/cancel launch/scrap
lead/follow lift/impose lift/lower like/dislike link/separate lock/unlock loosen/tighten love/hate lower/raise
lower/increase maintain/abandon majority/minority maximise/minimise maximum/minimum most/least more/less more/fewer
net/gross new/old numb/sharp obey/defy open/close open/shut opening/closing oppose/support oppose/back optional/mandatory
optional/compulsory past/future pause/resume peace/war peaceful/violent persuade/dissuade pass/fail plus/minus
possible/impossible praise/criticise praise/criticize praise/condemn presence/absence present/absent private/public
profit/loss promote/demote protect/endanger protect/harm publish/withhold pull/push raise/cut raise/reduce rear/front
recall/keep recover/worsen recruit/dismiss reduce/raise reduce/expand release/detain release/jail release/capture
remain/leave remember/forget remove/add remove/install reopen/close repair/damage rescue/abandon resign/stay
restrict/expand reveal/conceal reward/punish rich/poor right/wrong rise/decline rise/decrease save/waste save/spend
secure/insecure secret/public send/receive serious/minor severe/mild show/hide slow/speed slow/quicken slow/accelerate
stable/unstable strengthen/weaken strong/weak success/failure successful/unsuccessful
support/reject support/criticise supporter/opponent supporter/critic surrender/fight survive/die survivor/victim
sweet/bitter tall/short teach/learn temporary/permanent thick/thin together/apart top/bottom true/false trust/distrust
trust/doubt unite/split urban/rural useful/useless upgrade/downgrade vacant/occupied victory/defeat victim/culprit
voluntary/mandatory voluntary/compulsory voluntary/forced voluntary/involuntary weaken/boost wealthy/poor welcome/condemn
welcome/oppose win/lose winner/loser withdraw/enter withdraw/join worse/better worst/best worsening/improving
above/below ahead/behind alive/dead asleep/awake before/after cheap/expensive clean/dirty clear/unclear cold/hot
cool/warm correct/incorrect dark/light day/night deep/shallow dry/wet early/late east/west easy/difficult easy/hard
employed/unemployed fact/rumour far/near fast/slow first/last female/male foreign/domestic former/current full/empty
general/particular good/bad happy/sad happy/unhappy hard/soft healthy/sick heavy/light high/low hero/villain inside/outside
internal/external inside/outside junior/senior known/unknown large/small big/small long/short loud/quiet lower/upper major/minor
married/divorced natural/artificial narrow/wide north/south northern/southern eastern/western legal/illegal lawful/unlawful
likely/unlikely optimistic/pessimistic popular/unpopular positive/negative primary/secondary rare/common
regular/irregular safe/dangerous safe/unsafe sceptical/confident similar/different simple/complex single/married
smooth/rough straight/crooked sure/unsure tight/loose tiny/huge huge/small unanimous/split visible/invisible
winter/summer young/old    paid/unpaid
always/never ever/never often/rarely often/seldom usually/rarely everyone/nobody everything/nothing everywhere/nowhere
all/none both/neither fully/partly entirely/partly increasingly/decreasingly immediately/eventually despite/because
military/civilian murder/manslaughter debtor/creditor
employee/employer teacher/pupil doctor/patient landlord/tenant buyer/seller parent/child host/guest ally/enemy ally/rival
friend/enemy attacker/defender leader/follower predecessor/successor plaintiff/defendant prosecution/defence guilty/innocent
`

/** Of one set, one excludes the rest. */
const SETS: readonly string[] = [
  'red orange yellow green blue purple violet pink brown black white grey gray golden silver turquoise beige',
  'tiny small medium large huge',
  'second minute hour day week month year decade century',
  'dozen hundred thousand million billion trillion',
  'monday tuesday wednesday thursday friday saturday sunday',
  'january february march april may june july august september october november december',
  'spring summer autumn winter',
  'north south east west',
  'morning afternoon evening night',
  'mother father brother sister son daughter uncle aunt cousin nephew niece grandmother grandfather wife husband',
  'man woman boy girl',
  'gold silver bronze',
  'christian muslim jewish hindu buddhist catholic protestant',
  'church mosque synagogue temple',
  'democrat republican',
  'breakfast lunch dinner',
  'president governor mayor king queen chancellor',
  'army navy',
  'car train ship plane bus bicycle',
  'dog cat horse cow pig sheep goat chicken',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
]

const opposed = new Map<string, Set<string>>()

function oppose(a: string, b: string): void {
  opposed.set(a, (opposed.get(a) ?? new Set()).add(b))
  opposed.set(b, (opposed.get(b) ?? new Set()).add(a))
}

for (const pair of OPPOSITES.split(/\s+/).filter(Boolean)) {
  const [a, b] = pair.split('/')
  if (a !== undefined && b !== undefined) oppose(a, b)
}
for (const set of SETS) {
  const words = set.split(' ')
  for (const [at, a] of words.entries()) for (const b of words.slice(at + 1)) oppose(a, b)
}

/** `popular` and `unpopular`: a prefix of denial (Quirk et al., app. I.21). */
const DENYING = /^(?:un|in|im|ir|il|dis|non-?|de)/

const byPrefix = (a: string, b: string): boolean =>
  a.length > b.length && b.length >= 4 && a.endsWith(b) && DENYING.test(a) && a.length - b.length <= 4

/** `publicly`, `secretly`: the adjective's opposites are the adverb's. */
const withoutAdverb = (word: string): string =>
  /[^aeiou]ly$/.test(word) && word.length > 5 ? word.slice(0, -2) : word

/** Whether two dictionary forms exclude each other. Symmetric. */
export function areOpposites(a: string, b: string): boolean {
  const [one, two] = [withoutAdverb(a), withoutAdverb(b)]
  return opposed.get(one)?.has(two) === true || byPrefix(one, two) || byPrefix(two, one)
}
