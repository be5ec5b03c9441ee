/**
 * Words that tell names from what stands beside them in bylines; alternatives of regular expressions. Gathered
 * from the mastheads and author pages of English-language outlets.
 */

/** Collective or technical signatures that name nobody. */
export const nobodyNames =
  'admin(?:istrator)?|staff|editor(?:s|ial)?|editorial (?:board|team|staff)|newsroom|news desk|web ?(?:desk|team|master|staff)|desk|team|reporter|correspondent|contributor|author|no author|guest(?: author)?|unknown|anonymous|null|undefined|none|n/a|user|root|wp ?admin|online|redaktion|the editors?|staff (?:reports?|writer|reporter)|category|last (?:updated|modified)|first published|posted(?: on| in)?|about(?: the)?(?: authors?)?|from staff reports|view (?:profile|all|bio|more)|more|follow|share|email|twitter|facebook|see more|read more|about|contact|profile|home|news|biography|archive|all posts|posts|privacy policy|website|comments?|print|save|listen|latest|subscribe|sign up|publisher|close|edit|date|share|tweet|link|link copied|following|full bio|general|submit|name|pub ?med|google scholar|cc by.*|image|photo|getty images|video'

/** What people are at an outlet. */
export const roleWords =
  'writer|reporter|correspondent|editor|editor[- ]in[- ]chief|editor[- ]at[- ]large|columnist|journalist|producer|contributor|author|analyst|critic|reviewer|blogger|photographer|anchor|presenter|host|fellow|intern|meteorologist|officer|director|manager|president|ceo|cto|founder|professor|strategist|specialist|expert|bureau chief|chief|photojournalist|researcher|consultant|coordinator|assistant|lead'

/** After a name. */
export const credentials =
  'MS|MA|MD|M\\.D\\.|RD|RDN|LD|PhD|Ph\\.D\\.?|RN|MPH|DO|JD|CFP|CPT|Esq|MBA|MSc|BSc|BA|DDS|PharmD|DVM|NP|PA-C|LCSW|CDCES|FACC|FAAD|CPA|PsyD|EdD|RDH|LMFT|CSCS|CNN|BBC|Ph\\.?D'

/** Agencies may stand as a byline by themselves. */
export const agencyNames =
  'ap|associated press|reuters|thomson reuters|afp|agence france-presse|pa|pa media|press association|dpa|efe|ansa|xinhua|tass|pti|press trust of india|ani|ians|kyodo(?: news)?|jiji(?: press)?|yonhap|aap|australian associated press|canadian press|upi|bloomberg(?: news)?|tribune news service|anadolu(?: agency)?|interfax'

/** Last words of names that are outlets, not people. */
export const outletEndings =
  'times|post|tribune|herald|journal|gazette|chronicle|magazine|network|news|press|daily|weekly|media|group|online|radio|tv|television|company|inc\\.?|university|institute|blog|foundation|association|service|register|courier(?:-post)?|observer|examiner|dispatch|review|report|today|digest|wire|enterprise|independent|telegraph|mirror|guardian|bulletin|arts|politics|health|business|sports|technologies|marketing|staff|team|research|analytics|solutions|labs?|systems|partners|capital|consulting'
