/**
 * Words beside a date that say what it dates: the event itself, what followed from it, or somebody's saying
 * so. Collected from the vocabulary of accident, crime and politics desks; lemmas, lower case.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What happens in the main event of a news story. */
export const EVENTS = words(
  'happen occur shoot shooting shot kill killing wound injure hurt die dead death stab stabbing attack crash collide collision derail derailment sink capsize fire blaze explode explosion blast bomb bombing erupt strike hit rob robbery homicide murder assault gunfire gunshot gunman shootout incident accident wreck collapse flood storm earthquake quake hostage kidnap abduct release free resign vote election launch open sign win lose breach leak theft steal outage break fail failure burst rupture topple cave overturn call respond dispatch report find discover around about approximately',
)

/** What comes after the event: the police's, the court's and the mourners' days. */
export const AFTERMATH = words(
  'arrest charge arraign arraignment appear court hearing sentence plead trial convict indict jury bail bond jail custody vigil funeral memorial mourn bury identify identity release investigate investigation search interview warrant surrender autopsy update post publish remain scheduled expect conference appeal rise climb grow reach',
)

/** Saying: its day is the day of the statement. */
export const SAYING = words(
  'say tell announce confirm add statement accord tweet write declare spokesman spokeswoman spokesperson news release',
)
