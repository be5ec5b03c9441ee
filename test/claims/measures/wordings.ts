/**
 * Wordings of one and the same figure, in the active, the passive, as a noun and as a headline. Each list
 * must come down to one measure: `predicate/population`.
 */
export const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'death/person': [
    'The blast killed 14 people in Arlow.',
    'Fourteen people were killed in the blast.',
    'Fourteen people have died, the mayor said.',
    'Police put the death toll at 14.',
    'The death toll has risen to 14.',
    'The explosion claimed the lives of 14 people.',
    '14 dead in Arlow blast.',
    'Arlow blast leaves 14 dead.',
    'Officials confirmed 14 deaths.',
    'The deaths of 14 people were confirmed on Monday.',
    'The number of people killed rose to 14.',
  ],
  'injury/person': [
    'The crash injured 27 people.',
    'Another 27 were hurt.',
    'Twenty-seven people were wounded, two of them seriously.',
    '27 injured as tram overturns.',
    'Injuries were reported to 27 people.',
    'The number of injured stood at 27.',
  ],
  'missing/person': [
    'Nine people are missing after the flood.',
    'Nine people remain unaccounted for.',
    'Rescuers are looking for nine missing people.',
    'Nine missing after flood.',
  ],
  'arrest/person': [
    'Police arrested six people.',
    'Six people were arrested at the rally.',
    'Six people were taken into custody.',
    'Officers made six arrests.',
    'Six held after rally, police made six arrests.',
  ],
  'release/prisoner': [
    'The junta released 31 prisoners.',
    '31 detainees were freed.',
    'The release of 31 political prisoners followed.',
    'Junta frees 31 detainees.',
    'Thirty-one inmates walked free on Friday.',
  ],
  'displacement/person': [
    'The floods displaced 4,000 people.',
    'Some 4,000 people were displaced.',
    'About 4,000 people fled their homes.',
    'Around 4,000 people have been evacuated.',
    'The flood forced 4,000 people from their homes.',
  ],
  'seat/seat': [
    'The Greens won 42 seats.',
    'The Greens took 42 of the 120 seats.',
    'The party ended with 42 seats in parliament.',
  ],
  'turnout/-': [
    'Turnout was 61.2 percent.',
    'Turnout stood at 61.2 per cent.',
    'The commission put turnout at 61.2%.',
    'A turnout of 61.2 percent was recorded.',
  ],
  'infection/case': [
    'The clinic reported 212 new cases.',
    '212 people have been infected.',
    'The number of confirmed cases reached 212.',
  ],
  'price/-': [
    'The price rose to $84 a barrel.',
    'Brent crude was trading at $84 a barrel.',
    'It sells for $84.',
  ],
  'pay/-': [
    'Her salary is £48,000.',
    'She earns £48,000 a year.',
    'Nurses were offered a pay rise of 4.5 per cent.',
  ],
  'job cut/job': [
    'The plant will cut 350 jobs.',
    '350 jobs will go at the plant.',
    '350 jobs are to be axed.',
    'The firm announced 350 job losses.',
    'The company is laying off 350 workers.',
    'A total of 350 positions will be eliminated.',
  ],
  'revenue/-': [
    'Revenue rose 8 per cent to €2.1bn.',
    'Sales of €2.1bn were reported.',
    'The chain had a turnover of €2.1bn.',
  ],
  'profit/-': [
    'Net profit fell to $310m.',
    'It made a profit of $310 million.',
    'The bank reported net income of $310 million.',
  ],
  'sentence/-': [
    'He was sentenced to 12 years in prison.',
    'She was jailed for 12 years.',
    'The judge handed down a 12-year prison term.',
    'He got a 12-year sentence.',
  ],
  'area burnt/-': [
    'The fire has burned 3,200 acres.',
    'A 3,200-acre wildfire threatened Arlow.',
    'Flames scorched 3,200 acres of scrub.',
  ],
  'magnitude/-': [
    'A magnitude 6.1 earthquake struck.',
    'The 6.1-magnitude quake struck at dawn.',
    'The quake had a magnitude of 6.1.',
  ],
  'speed/-': [
    'The train was travelling at 82 mph.',
    'Winds of 82 mph were recorded.',
    'Gusts reached 82 mph.',
  ],
  'fine/-': ['The bank was fined £4m.', 'The regulator imposed a fine of £4m.', 'It must pay a £4m penalty.'],
  'fee/-': ['The club paid a fee of £30m.', 'He joined for a £30m transfer fee.'],
  'leak/record': [
    'Hackers leaked 2.3 million records.',
    '2.3 million records were exposed in the leak.',
    'The breach covered 2.3 million records.',
  ],
  'cancellation/flight': [
    'The airline cancelled 64 flights.',
    '64 flights were scrapped.',
    'There were 64 cancellations on Friday.',
  ],
  'outage/customer': [
    'The storm left 5,200 customers without power.',
    'Power was lost to 5,200 customers.',
    '5,200 customers lost power.',
  ],
  'attendance/person': [
    'About 9,000 people attended the march.',
    'A crowd of about 9,000 gathered.',
    'Organisers said about 9,000 people turned up.',
  ],
  'theft/-': [
    'Thieves stole €90,000.',
    'The gang made off with €90,000.',
    'They got away with €90,000 in cash.',
  ],
  'vote/vote': [
    'The council voted 7-2 to approve it.',
    'It passed by seven votes to two.',
    'The board backed it by a vote of 7-2.',
  ],
  'aboard/person': [
    'The ferry was carrying 88 people.',
    'There were 88 people on board.',
    '88 people were aboard the ferry.',
  ],
  'hospital/person': [
    'Twelve people were taken to hospital.',
    'Twelve were hospitalised.',
    'Twelve people were admitted to hospital.',
  ],
  'held/prisoner': [
    'Some 140 political prisoners remain behind bars.',
    'The group says 140 prisoners are still being held.',
    'Another 140 prisoners languish in jail.',
    'About 140 detainees remain in custody.',
  ],
}
