import { sentencesOf } from './reading-level.ts';

/**
 * What must not be asked of candidates, and what shuts people out of a job without need, as patterns in English and German.
 * Each finder returns the words that give a text away, or undefined. They look for the person who is asked (“you”, “Sie”),
 * so that a text about customers, tickets or products passes.
 */

/** The words of a text that a pattern fits, as whole words. English is read without regard to capitals; German needs them. */
type Finder = (text: string) => string | undefined;

const edge = "(?<![\\p{L}\\p{N}’'-])";
const end = '(?![\\p{L}\\p{N}])';
const english = (...patterns: string[]) => patterns.map((pattern) => new RegExp(`${edge}(?:${pattern})${end}`, 'iu'));
const german = (...patterns: string[]) => patterns.map((pattern) => new RegExp(`${edge}(?:${pattern})${end}`, 'u'));

/** What others say in a case or a role play is not asked of the candidate. Apostrophes inside words are no quotation marks. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]*”|„[^“”]*[“”]|"[^"]*"|»[^«]*«|(?<![\p{L}\p{N}])‘[^’]*’(?![\p{L}\p{N}])/gu, ' … ');

const finderOf =
  (patterns: readonly RegExp[]): Finder =>
  (text) => {
    const asked = withoutQuotations(text);
    for (const pattern of patterns) {
      const [found] = pattern.exec(asked) ?? [];
      if (found) return found.trim();
    }
    return undefined;
  };

const any =
  (...finders: Finder[]): Finder =>
  (text) => {
    for (const find of finders) {
      const found = find(text);
      if (found) return found;
    }
    return undefined;
  };

/** Words that may stand between “have” and what somebody has. */
const fewWords = (words: string) => `(?:(?:${words})\\s+)*`;

const familyQuestions = [
  ...english(
    `(?:are|were|will) you\\s+${fewWords('currently|now|ever|still|already|thinking of|planning to|hoping to|about to|likely to|be|get|become|getting|becoming|a|single')}(?:married|divorced|widowed|single(?![- ]handed)|engaged(?! (?:in|with|by))|pregnant|expecting (?:a|another) (?:baby|child)|(?:parent|mother|father|mum|dad|carer)(?! (?:ship|figure)))`,
    `do you ${fewWords('currently|still|have to|also')}(?:have|live with|look after|care for)\\s+${fewWords('any|a|an|your|small|young|other|school-age|elderly|of|own')}(?:children|child(?!ren)|kids?|dependants?|dependents?|husband|wife|spouse|boyfriend|girlfriend|relatives?|caring responsibilities|childcare|family (?:commitments|responsibilities|ties|plans)|partner(?!s)(?! (?:programme|program|company|network|organi[sz]ation|agency|team|firm))|family(?! (?:of|business|plan|account)))`,
    '(?:how many|how old are|what about|any|whether you have) (?:\\p{L}+ )?(?:children|kids|dependants|dependents)(?: (?:do|have|are|will) you\\b|,? (?:at home|of your own))',
    'have you (?:any |a |some |young )*(?:children|kids|dependants|dependents|husband|wife|caring responsibilities|family commitments)',
    'you (?:already |also )?have (?:a |young |small |your |own )*(?:family|children|kids)(?=\\s*(?:$|[?.,;]|at home|and))',
    'your (?:own )?child(?:ren)?(?! accounts?)',
    '(?:did|have|will|are|do) you (?:ever |plan to |going to |been )*(?:take|taken|go|gone|be|on)(?: on)? (?:maternity|paternity|parental|family) leave',
    "how old are your (?:children|kids|son|daughter)|(?:have|haven’t|haven't) you got (?:any |a )?(?:children|kids|family(?! (?:of|plan|account))|husband|wife|partner(?!s)(?! (?:programme|agency|company)))",
    '(?:are|is) (?:you|anyone|there anyone|somebody|someone)\\b[^.?!]{0,25}\\b(?:at home|in your household|in your family)\\b[^.?!]{0,30}\\b(?:depends?|rel(?:y|ies)|needs?|looks?)',
    `(?:are|were) you ${fewWords('currently|now|still')}(?:in a (?:steady |serious |stable |long-term )?relationship|planning a (?:family|wedding|baby)|living (?:alone|with (?:someone|a partner|your parents)))`,
    'how (?:do|will|would|did|can) you\\b[^.?!]{0,30}\\b(?:combine|balance|juggle|cope|manage|reconcile)\\b[^.?!]{0,30}\\b(?:children|kids|family life|a family|childcare|motherhood|fatherhood|a baby)(?! accounts?)',
    `(?:do|did|are|have|would) you\\s+${fewWords('ever|still')}(?:plan|planning|intend|intending|want|wanting|hope|hoping|like|thought|think|thinking|considered|considering)\\s+${fewWords('to|of|about|on')}(?:have|having|start|starting|raise|raising|adopt|adopting)\\s+${fewWords('a|any|more|another')}(?:family|children|kids|child|baby)`,
    `(?:do|are|will) you\\s+${fewWords('plan|planning|intend|expect|want|going|to|be')}(?:get(?:ting)? (?:married|pregnant)|take(?: any)? (?:maternity|paternity|parental) leave|go(?:ing)? on (?:maternity|paternity|parental) leave)`,
    `who\\b[^.?!]{0,40}\\b(?:looks? after|minds?|takes? care of|collects?|picks? up|cares? for)\\s+${fewWords('your|the')}(?:children|kids|child|son|daughter|family|parents)`,
    `your\\s+${fewWords('future|current|young|own|late|elderly')}(?:children|kids|son|daughter|baby|husband|wife|spouse|boyfriend|girlfriend|marital status|relationship status|marriage|childcare(?: arrangements)?|pregnancy|maternity leave|maiden name|caring responsibilities|family (?:plans|planning|situation|status|commitments|life|circumstances|responsibilities)|home (?:life|situation))`,
    `(?:what|where|how|when|whether)\\s+(?:does|do|did|will|would) your (?:family|(?:partner|other half)(?! (?:at|in|from|team|agency|company|organi[sz]ation)))`,
    `(?:does|do|did|will|would|could) your (?:family|partner|other half) (?:mind|cope|manage|object|feel|think|agree|support|work|live|move)`,
  ),
  ...german(
    `(?:[Hh]aben|[Hh]ast|[Pp]lanen|[Pp]lanst|[Mm]öchten|[Mm]öchtest|[Ww]ollen|[Ww]illst|[Ee]rwarten|[Ww]ünschen|[Bb]etreuen|[Vv]ersorgen) (?:Sie|du)\\s+${fewWords('sich|schon|noch|bald|kleine|kleinen|eigene|weitere|einmal|später|eine|einen|ein|zu Hause|in den nächsten Jahren|schulpflichtige|pflegebedürftige')}(?:Kinder|Kind|Nachwuchs|Familienplanung|Familienpflichten|Familie(?! von)|Lebenspartner(?:in)?|Ehemann|Ehefrau|Baby|Angehörige)`,
    '[Ww]ie viele Kinder (?:haben Sie|hast du)|[Ww]ie alt sind (?:Ihre|deine) Kinder|(?:[Ll]eben|[Ll]ebst|[Ww]ohnen|[Ww]ohnst) (?:Sie|du) (?:allein|mit (?:Ihrem|Ihrer|jemandem|einem Partner|Ihrer Familie))',
    `(?:[Ss]ind|[Bb]ist|[Ww]aren|[Ww]erden|[Ww]ollen) (?:Sie|du)\\s+${fewWords('zurzeit|derzeit|schon|noch|bald|gerade|vielleicht|eigentlich|in')}(?:verheiratet|ledig|geschieden|verlobt|schwanger|alleinerziehend|heiraten|Mutter|Vater|fester Beziehung)`,
    '(?:[Ii]st|[Ww]ie ist|[Nn]ach) (?:Ihr|dein)(?:em)? Familienstand',
    '(?:Ihr|Ihre|Ihrem|Ihren|Ihrer|[Dd]eine?[mnrs]?) (?:Familienstand|Familienplanung|Kinder|Kindern|Kinderbetreuung|Kinderwunsch|Ehemann|Ehefrau|Ehepartner(?:in)?|Lebenspartner(?:in)?|Schwangerschaft|Elternzeit|Mutterschutz|familiäre[nr]? (?:Situation|Verpflichtungen))',
    '[Ww]er (?:kümmert sich|passt|schaut)[^.?!]{0,30} (?:Kinder|Eltern|Familie)',
    '[Ww]as (?:macht|arbeitet|sagt) (?:Ihr Mann|Ihre Frau|Ihre Familie|dein Mann|deine Frau|deine Familie)',
  ),
];

/** What a note for the panel, or a requirement, says of a candidate’s family. */
const familyStatements = [
  ...english(
    `^(?:has|have|having|no|without|free of|free from)\\s+${fewWords('any|a|small|young|school-age|two|three|other|got')}(?:children|kids|dependants|dependents|family (?:commitments|ties|responsibilities|obligations)|caring responsibilities|childcare (?:problems|duties))`,
    `^(?:is |are |being |recently |newly |may be |might be |could be )+(?:likely to (?:get|become) )?(?:pregnant|married(?! to (?:an?|one|the|this|that))|single(?![- ])|divorced(?! from)|engaged(?! (?:in|with|by))|newly wed|a (?:single )?(?:parent|mother|father))`,
    '(?:plans?|wants?|hopes?|likely|about|going|may want) to (?:start a family|have (?:children|kids|a baby|another child)|get (?:pregnant|married)|go on maternity leave|take maternity leave)',
  ),
  ...german(
    `^(?:Hat|Keine|Ohne|Frei von|Mit)\\s+${fewWords('kleine|kleinen|familiäre[nr]?|schulpflichtige')}(?:Kinder|Kindern|Verpflichtungen in der Familie|familiären? Verpflichtungen|Verpflichtungen|Familienpflichten)`,
    '^(?:Ist |Wird |Könnte )+(?:bald )?(?:schwanger|verheiratet|ledig|geschieden|alleinerziehend)',
    '(?:[Pp]lant|[Ww]ill|[Mm]öchte|[Ww]ünscht sich) (?:bald )?(?:eine Familie|Kinder|Nachwuchs|ein Kind)',
  ),
];

const ageQuestions = [
  ...english(
    'how old (?:are|were) you(?! (?:when|customers|data))',
    'what age (?:are|were|will) you',
    'are you (?:near|nearing|close to|approaching|thinking about|planning for|looking forward to) (?:your )?retirement',
    'year of your birth|your (?:own )?age(?![ -](?:groups?|range|old|of))',
    'when (?:do|will|would) you (?:expect to |plan to |want to |hope to )?(?:stop|give up) (?:working|work)(?=\\s*(?:$|[?.,]))',
    '(?:being|be|are) (?:much |so |a lot )?(?:older|younger) than (?:the rest|everyone|most|all) of? ?(?:the |your |our )?(?:team|others|colleagues|us)',
    'how old (?:will|would|might) you be',
    "(?:your|you) (?:birth (?:year|date)|year of birth)|(?:when(?:’s|'s| is)?|what day is) your birthday",
    "(?:think|feel|find|worry|afraid|say)\\b[^.?!]{0,15}\\byou(?:’re|'re| are| might be)? (?:too|rather|a bit) (?:old|young)",
    '(?:boss|manager|supervisor|team leader|colleagues?|people)(?: who (?:is|are))? (?:so |much |far |a lot )?(?:younger|older) than you(?:rself)?',
    '(?:ask|know|tell me|share|say)\\b[^.?!]{0,12}\\bhow old you are',
    "what(?:’s|'s| is| was)? your (?:current |exact |real )?age",
    '(?:tell|give|say|state|confirm|know|ask)\\b[^.?!]{0,20}\\byour (?:age|date of birth|year of birth|birthday)',
    'your (?:date|year) of birth',
    '(?:when|what year|which year|in what year|in which year) (?:were you born|is your birthday|did you (?:leave|finish|graduate from|complete) (?:school|university|college|sixth form)|did you (?:graduate|take your (?:GCSEs|A[- ]levels|O[- ]levels))(?! from (?!school|university|college)))',
    `(?:when|at what age|what age|how soon)\\s+(?:do|will|would|are|might) you\\s+${fewWords('plan|planning|intend|intending|expect|expecting|think|thinking|hope|want|like|going|to|of|about|be')}(?:retire|retiring|retirement)(?=\\s*(?:$|[?.,!;:]|from (?:work|your)))`,
    `do you\\s+${fewWords('plan|intend|expect|want|to')}(?:retire|take early retirement)(?=\\s*(?:$|[?.,!;:]|from (?:work|your)|soon|early|before|in the next))`,
    'how (?:long|soon|many years)\\b[^.?!]{0,40}\\b(?:until|before|to|till) (?:you retire|your retirement|retirement)(?=\\s*(?:$|[?.,!;:]|from))',
    "(?:feel|cope|manage|find it|comfortable|happy|okay|OK|like)\\b[^.?!]{0,25}\\b(?:working|work|reporting|report|being managed|taking orders|managed)\\b[^.?!]{0,20}\\b(?:for|with|to|by|from) (?:a |an |someone |somebody |people |colleagues |managers? |boss(?:es)? |team )*(?:who(?:’s|'s| is| are)? )?(?:so |much |far |that is |a lot )*(?:younger|older|half your age)(?=\\s*(?:$|[?.,]|than|people|colleagues?|managers?|boss|leaders?|staff|person|team))",
    'are you (?:under|over|above|below|older than|younger than|at least|nearly|about)\\s*\\d\\d(?! (?:%|per cent|calls|minutes|hours))',
    'are you (?:not )?(?:too|rather|a bit|a little) (?:old|young)(?: for)?',
    'at your age',
  ),
  ...german(
    '[Ww]ie alt (?:sind Sie|bist du|werden Sie|wirst du)',
    '(?:Ihr|Ihrem|[Dd]ein(?:em)?) (?:genaues )?(?:Alter|Geburtsdatum|Geburtstag|Geburtsjahr|Jahrgang)',
    '[Ww]ie alt (?:Sie sind|du bist)|[Ii]n welchem Jahr (?:wurden Sie|sind Sie|bist du) geboren|[Ww]ann haben Sie Geburtstag',
    '[Ww]ann (?:sind Sie|bist du|wurden Sie) geboren',
    '(?:[Ww]elcher|[Ww]elches) (?:Jahrgang|Alter) (?:sind Sie|bist du|haben Sie)',
    '[Ww]ann (?:gehen|möchten|wollen|planen) (?:Sie|du)[^.?!]{0,30}(?:Rente|Ruhestand|Pension)',
    '[Ww]ann haben Sie (?:Ihr )?(?:Abitur|die Schule|das Studium|Ihr Studium)[^.?!]{0,15}(?:gemacht|abgeschlossen|beendet|verlassen)',
    '[Ww]ie lange[^.?!]{0,30}(?:bis zur Rente|bis zum Ruhestand)',
    '(?:jüngeren|älteren) (?:Chef|Chefin|Vorgesetzten)',
    '(?:[Ss]ind Sie|[Bb]ist du) (?:nicht )?(?:schon |noch )?(?:zu alt|zu jung|über \\d\\d|unter \\d\\d)',
    '[Ii]n (?:Ihrem|deinem) Alter',
  ),
];

const conditions =
  'disabilit(?:y|ies)|illness(?:es)?|disease|impairments?|allerg(?:y|ies)|health (?:conditions?|problems?|issues?|concerns?)|medical (?:conditions?|problems?|issues?|history|needs)|mental health (?:conditions?|problems?|issues?)|long-term conditions?|back (?:pain|problems|trouble)|dyslexia|autism|adhd|depression|epilepsy|diabetes|asthma|cancer|hiv';
const healthQuestions = [
  ...english(
    `(?:do|did|have) you ${fewWords('currently|ever|still|now|had|have|suffer|suffered|from|live|lived|with|been|diagnosed|got|treated|for|any|a|an|serious|chronic|long-term|hidden|other')}(?:${conditions})`,
    `(?:are|were) you\\s+${fewWords('currently|ever|still|now|generally|often|physically|mentally|registered|in|good|full|perfect|on|taking|any|a')}(?:disabled|ill|unwell|healthy|in good health|health|fit and well|medically fit|depressed|dyslexic|autistic|diabetic|epileptic|medication|antidepressants|smoker|sick leave|wheelchair user)`,
    '(?:do|have) you (?:ever )?(?:take|taken|smoke|drink (?:alcohol|much)|use(?:d)? drugs)(?= (?:any |regular |daily )*(?:medication|medicines?|tablets|antidepressants|drugs)|\\s*(?:$|[?.,]|alcohol|much))',
    'how (?:many|much|often)\\b[^.?!]{0,20}\\b(?:sick(?:ness)? days?|sick leave|sickness absences?|days (?:of sick leave|off sick|sick)|time off sick|sickness)\\b[^.?!]{0,12}\\b(?:did|have|do|were|had) you',
    'how (?:many|much|often)\\b[^.?!]{0,25}\\b(?:were|have|did|do|are) you\\b[^.?!]{0,25}\\b(?:off sick|ill|off ill|sick(?! of)|take off sick|sick leave|sick days?|sickness|absent)',
    'your\\s+(?:(?:own|current|general|physical|mental|past|personal) )*(?:health(?! (?:score|check|plan|insurance|service|team))|disability|disabilities|sick(?:ness)? (?:record|leave|absences?|days)|absence record|attendance record|medical (?:history|records?|conditions?)|medication|illness(?:es)?|impairments?|fitness to work)',
    '(?:have|had) you (?:ever )?(?:been|had|taken)\\s+(?:off (?:sick|ill|work sick)|signed off|on (?:long-term )?sick leave|time off sick|time off (?:for|with|because of) (?:stress|illness|depression|your health)|hospitali[sz]ed|in hospital|a nervous breakdown|burn(?:t|ed)[ -]out|burnout|an operation|surgery|counselling|therapy)',
    '(?:what|which) (?:medication|illnesses|disabilities|health problems|medical conditions) (?:do|are|have) you',
    `(?:any|anything|other|known) (?:${conditions})\\b[^.?!]{0,20}\\b(?:we should|I should|you should tell|to declare|that (?:might|could|would) (?:affect|stop|prevent))`,
    `(?:any|have you any) (?:${conditions})(?=\\s*\\?)`,
    'have you (?:ever )?had (?:any |long |several |many |frequent )*(?:periods?|spells?|bouts?|episodes?) of (?:sickness|illness|absence|depression|anxiety|stress)',
    'do you (?:use|wear|need|have) (?:an? )?(?:wheelchair|hearing aid|walking (?:stick|frame)|prosthesis|carer)',
    '(?:describe|consider|call|think of|regard) yourself (?:as )?(?:an? )?(?:generally )?(?:healthy|fit and well|disabled|ill|unwell|unhealthy)',
    'do you (?:smoke|drink|take drugs|vape)(?=\\s*(?:$|[?.,]|alcohol|much|a lot|regularly))',
    `do you have (?:a |any )?(?:history|record) of (?:\\p{L}+ )?(?:${conditions}|sickness|sick leave|absence)`,
    '(?:have|were) you (?:ever )?(?:been )?(?:seriously |often |recently |very )?(?:ill|unwell|sick(?! of)|in hospital)(?= (?:recently|lately|often|a lot|last year|this year|before|for)|\\s*(?:$|[?.,]))',
    "do you (?:often |ever |regularly )?(?:need|have|take|require)\\b[^.?!]{0,25}\\b(?:medical|doctor(?:’s|'s)?|hospital|therapy) (?:appointments?|treatment|care|leave|visits)",
    '(?:have|had) you (?:ever )?had (?:an |any )?(?:operations?|surgery|surgeries|accidents? at work|treatment)',
    'are you (?:physically|mentally|medically) (?:able|fit|capable|strong)',
    'is there anything (?:wrong with|about) your health|anything medical (?:we|that)',
  ),
  ...german(
    '(?:[Ss]ind|[Ww]aren|[Bb]ist) (?:Sie|du)\\s+(?:(?:oft|häufig|zurzeit|derzeit|schon|länger|jemals|länger|körperlich|chronisch|psychisch|völlig|ganz|schwer) )*(?:gesund|krank|krankgeschrieben|behindert|schwerbehindert|belastbar gesund|depressiv|Raucher(?:in)?|in Therapie|in psychologischer Behandlung)',
    '(?:[Hh]aben|[Hh]ast|[Hh]atten|[Ll]eiden|[Ll]eidest) (?:Sie|du)\\s+(?:(?:an|unter|eine|einer|einen|irgendeine|chronische|chronischen|psychische|gesundheitliche|körperliche|schon einmal|Allergien oder) )*(?:Behinderung|Schwerbehinderung|Krankheit(?:en)?|Erkrankung(?:en)?|Einschränkung(?:en)?|Beschwerden gesundheitlicher Art|Allergien|Depressionen?|Rückenprobleme|(?:psychische|gesundheitliche|körperliche) Probleme|Gesundheitsprobleme|Probleme mit der Gesundheit)',
    '[Ww]ie (?:oft|lange|viele Tage)[^.?!]{0,30}(?:krank(?:geschrieben)?|Krankheit)(?= |\\?|\\.|$)',
    '[Ww]ie viele (?:Krankheitstage|Kranktage|Fehltage)',
    '(?:Ihr|Ihre|Ihrer|Ihren|[Dd]eine?[rn]?) (?:Gesundheit(?:szustand)?|Krankheiten|Krankengeschichte|Behinderung|Schwerbehinderung|Krankheitstage|Fehlzeiten|Medikamente)',
    '(?:[Nn]ehmen Sie|[Nn]immst du)[^.?!]{0,20}(?:Medikamente|Tabletten|Drogen)',
  ),
];

const healthStatements = [
  ...english(
    '^(?:is |be |being |must be |you are |keeps? )?(?:in )?(?:good|excellent|perfect|robust|full) (?:physical |mental |general )*health(?! (?:of|score|data|check))',
    '(?:physically|medically) fit|able-bodied|in good (?:physical )?health',
    '(?:^|[,;] ?)(?:no|without|free of|free from) (?:any |a |known |history of )*(?:sickness|health problems|disabilit(?:y|ies)|sick leave|mental health (?:problems|issues)|medical conditions|illness(?:es)?)',
    '(?:low|good|clean|excellent|perfect|poor|bad) (?:sickness|absence|attendance|sick(?:-leave)?) record',
    '(?:rarely|never|seldom|often|frequently) (?:been )?(?:ill|off sick|sick(?! of))(?=\\s*(?:$|[.,;]))',
    '(?:lots of|frequent|many|high|long|several) (?:sick(?:ness)? (?:days|leave|absences?)|periods? of (?:illness|sickness|sick leave))',
    '^(?:is|has|seems|looks) (?:disabled|a disability|unwell|ill|depressed|mental health (?:problems|issues))',
  ),
  ...german(
    '(?:[Kk]örperlich|[Gg]esundheitlich) (?:fit|gesund|uneingeschränkt)|[Gg]ute Gesundheit|[Kk]erngesund',
    '(?:[Ss]elten|[Nn]ie|[Oo]ft|[Hh]äufig) krank(?=\\s*(?:$|[.,;]))',
    '(?:[Kk]eine|[Oo]hne) (?:Krankheitstage|Fehlzeiten|Behinderung(?:en)?|Erkrankungen|Vorerkrankungen|gesundheitlichen? (?:Einschränkungen|Probleme))',
  ),
];

const belief =
  'church|mosque|synagogue|temple|god|religion|ramadan|sabbath|(?:religious|prayer) (?:holidays|festivals|group|times|community)|(?:trade |labou?r )?unions?(?! (?:station|square|jack))|political part(?:y|ies)|works council';
const backgroundQuestions = [
  ...english(
    'your\\s+(?:(?:own|current|original|personal|real) )*(?:nationalit(?:y|ies)|religion|religious (?:beliefs?|views|background)|faith|ethnicity|ethnic (?:origin|background)|race(?! (?:to|against|for))|skin colou?r|native (?:language|tongue|country)|mother tongue|country of (?:birth|origin)|place of birth|birthplace|citizenship|passport|immigration status|visa status|caste|sexual orientation|sexuality|gender identity|political (?:views|opinions?|beliefs|party|affiliation)|(?:trade |labou?r )?union (?:membership|activities|activity|work))',
    'where (?:are|were) you (?:(?:originally|actually|really) (?:from)?|born|from)(?=\\s*(?:$|[?.,;]|originally|really))',
    'where (?:do|did|are|were|is) your (?:parents|family|grandparents|ancestors|accent|name)\\b[^.?!]{0,15}\\b(?:from|born|come)',
    '(?:is|was) (?:english|german|french|welsh|this) your (?:first|native|own|mother) (?:language|tongue)',
    "(?:what|where)(?:’s|'s| is| does)? (?:that|your) accent",
    'do you (?:speak|use) (?:\\p{L}+ )?(?:english|german|another language|other languages|your own language|a foreign language) (?:at home|with your (?:family|parents))',
    '(?:what|where) does your (?:name|surname|accent) (?:mean|come)',
    'do you (?:have|hold) (?:an? )?(?:british|uk|eu|german|irish|foreign|second|european) (?:passport|citizenship|nationality)',
    'how long have you (?:lived|been|been living|stayed) in (?:this country|the (?:uk|eu|country)|england|britain|scotland|wales|ireland|germany)',
    '(?:can|could|will|would|do) you\\b[^.?!]{0,20}\\b(?:work|eat|drink|fast)\\b[^.?!]{0,25}\\b(?:the sabbath|ramadan|holy days?|religious (?:days|holidays|festivals)|your faith)',
    'are you (?:originally |really |actually )?from (?:poland|romania|india|pakistan|nigeria|ireland|scotland|africa|asia|eastern europe|abroad|overseas|here|around here|this country)(?=\\s*(?:$|[?.,]))',
    '(?:which|what) (?:country|church|faith|religion|political party|party|union) (?:do|did|are|were) you',
    `(?:are|were) you\\s+${fewWords('ever|currently|still|an?|in|any|the|active|practising|practicing|trade|member|of')}(?:unions?(?! (?:station|square))|british|english|scottish|welsh|irish|german|polish|indian|european|(?:british|eu|uk|german|foreign) (?:citizen|national)|native (?:english |german )?speaker|foreigner|immigrant|refugee|religious|muslim|christian|catholic|protestant|jewish|hindu|sikh|buddhist|atheist|gay|lesbian|bisexual|straight|transgender|union(?:ised|ist| member| rep(?:resentative)?)|(?:trade |labou?r )union|political party|church|works council)`,
    `(?:do|did|have|would) you\\s+${fewWords('ever|currently|still|also')}(?:belong to|go to|attend|observe|celebrate|practi[sc]e|believe in|join|joined|been (?:a member of|in|active in)|support|support(?:ed)?|wear)\\s+${fewWords('a|any|the|your')}(?:${belief}|headscarf|hijab|turban)`,
    '(?:do|did) you (?:pray|fast)(?=\\s*(?:$|[?.,;]|at work|during|in|on|regularly))',
    '(?:have|did|would) you (?:ever )?(?:go(?:ne)?|been|taken part|take part|organi[sz]e[d]?|join(?:ed)?)\\s+(?:on|in|a|an|any)?\\s*(?:strike|strikes|industrial action)',
    '(?:how|who|which party) (?:did|do|would|will) you (?:vote|vote for)(?! on| down| for (?:the|a|an) (?:feature|change|design|idea|option))',
  ),
  ...german(
    '(?:[Ww]elche|[Ww]elcher|[Ww]as ist Ihre|[Ww]as für eine) (?:Nationalität|Staatsangehörigkeit|Staatsbürgerschaft|Religion|Konfession|Glaube[ns]?|Muttersprache|Hautfarbe|Partei)(?: gehören Sie| haben Sie| wählen Sie| sind Sie| hast du)?',
    '(?:Ihre|Ihrer|Ihren|Ihrem|[Dd]eine[rmn]?) (?:Nationalität|Staatsangehörigkeit|Religion(?:szugehörigkeit)?|Konfession|Herkunft|Muttersprache|Hautfarbe|sexuelle Orientierung|politische[nr]? (?:Ansichten|Meinung|Einstellung)|Gewerkschaftszugehörigkeit|ethnische Herkunft)',
    '[Ii]n welchem Land (?:sind Sie|wurden Sie|bist du) geboren|[Ww]o (?:sind Sie|wurden Sie|bist du) (?:geboren|aufgewachsen)',
    '[Ww]oher (?:kommen Sie|kommst du|stammen Sie|stammt Ihr Name|kommen Ihre Eltern)(?: eigentlich| ursprünglich| wirklich)?(?=\\s*(?:$|[?.,]))',
    '(?:[Ss]ind|[Bb]ist|[Ww]aren) (?:Sie|du)\\s+(?:(?:eigentlich|noch|aktives|ein|eine|in|der|einer|Mitglied|gläubiger?|praktizierende[r]?) )*(?:Gewerkschaft|Gewerkschaftsmitglied|Partei|Kirche|religiös|gläubig|Muslim(?:in)?|Christ(?:in)?|Jude|Jüdin|katholisch|evangelisch|homosexuell|schwul|lesbisch|Deutsche[r]?|Ausländer(?:in)?|Betriebsrat)',
    '(?:[Gg]ehören|[Gg]ehörst) (?:Sie|du)[^.?!]{0,20}(?:Gewerkschaft|Partei|Kirche|Religionsgemeinschaft)',
    '(?:[Tt]ragen Sie|[Bb]eten Sie|[Ff]asten Sie)(?: ein Kopftuch| im Ramadan)?(?=\\s*(?:$|[?.,]| ein| im))',
    '(?:[Hh]aben|[Hh]ast) (?:Sie|du) (?:schon )?(?:einmal |je |jemals )?(?:gestreikt|an einem Streik)',
  ),
];

const backgroundStatements = [
  ...english(
    'native (?:english |german |french |spanish )?speakers?|native[- ]level|(?:english|german) as (?:a |your |their )?(?:mother tongue|first language|native language)|mother[- ]tongue (?:english|german|speaker|level)',
    '(?:british|uk|eu|german|english) (?:nationals?|citizens?|passport(?:[- ]holders?)?|nationality|citizenship)(?: only| required)?(?=\\s*(?:$|[.,;]|only|required|or))',
    '^(?:is |must be |be )?(?:a )?(?:practising |practicing |committed )?(?:christian|muslim|catholic|jewish|hindu|british|english-born|german-born)(?=\\s*(?:$|[.,;]))',
    '(?:is |was |active |a |known )*(?:union (?:member|activist|rep)|member of a (?:trade )?union)(?=\\s*(?:$|[.,;]))',
    '^(?:no|without (?:an|any)) (?:(?:foreign|regional) )?accent|(?:strong|foreign|heavy|thick) accent',
  ),
  ...german(
    '[Mm]uttersprachler(?:in|innen)?|Deutsch als Muttersprache|[Mm]uttersprachliche[srn]? (?:Niveau|Deutsch)',
    '(?:[Nn]ur|[Aa]usschließlich) (?:Deutsche|EU-Bürger)|[Dd]eutsche Staatsangehörigkeit',
    '(?:[Kk]ein|[Oo]hne|[Mm]it) (?:starke[nrm]? )?Akzent|Gewerkschaftsmitglied',
  ),
];

const people =
  'team|colleagues?|professionals?|talents?|blood|crowd|staff|workforce|candidates?|applicants?|graduates?|go-getters?|at heart|employees';
const codedAge = [
  ...english(
    'digital(?:ly)? natives?|early in life|in (?:your|their) (?:twenties|thirties)',
    '(?:our|the team’s|a low|a young) average age(?! of (?:open|cases|tickets))|average age of the team|(?:under|over)[- ]?[2-6]\\d’?s',
    'recent(?:ly)?[- ](?:university |college |school )?(?:graduates?|graduated|school[- ]leavers?|leavers?)|(?:new|fresh) graduates?(?! (?:tariffs?|offers?|accounts?|schemes?|products?|cards?|customers?|recruits?))|(?:fresh|straight|just) (?:out of|from) (?:university|college|school|uni)',
    `young(?:,| and| &)? (?:(?:and|dynamic|energetic|hungry|ambitious|fun|motivated|vibrant|lively|friendly|fast-growing|enthusiastic|international|creative),? (?:and )?)*(?:${people})`,
    'young (?:and|&) (?:dynamic|energetic|hungry|ambitious|vibrant|lively|motivated|enthusiastic)',
    'young(?:,| and| &) (?:\\p{L}+,? (?:and )?){1,2}(?:people|persons?|men|women|minds|environment|atmosphere|company|workforce|office)',
    'millennials? (?:mindset|only|preferred)|(?:millennial|gen(?:eration)?[- ][yz]) (?:mindset|spirit|attitude|talent)|born digital',
    '(?:first|ideal) (?:job|role|step)\\b[^.;]{0,10}\\b(?:after|out of|straight from) (?:university|college|school)',
    '(?:1[6-9]|[2-6]\\d) ?(?:-|–|to) ?[2-7]\\d[- ]years?[- ]olds?|(?:1[6-9]|[2-6]\\d) ?(?:-|–|to) ?[2-7]\\d years? (?:old|of age)|(?:not|nobody|no one) over (?:[2-6]\\d)(?=\\s*(?:$|[.,;]))',
    '(?:twenty|thirty)-?somethings?|max(?:imum|\\.)? age(?! of (?:the|a) (?:ticket|backlog|case|complaint|contact))',
    'youthful(?! (?:customers|offenders))|young-minded',
    '(?:mature|older|younger) (?:person|candidate|applicant|individual|professional|man|woman|lady|gentleman)s?',
    '(?:aged?|ages|between) (?:between )?(?:1[6-9]|[2-6]\\d) ?(?:to|and|-|–) ?(?:[2-7]\\d)(?: years)?(?=\\s*(?:$|[.,;)]|years? old|years? of age))',
    '(?:under|below|over|above) (?:the age of )?(?:1[6-9]|[2-6]\\d)(?= years? (?:old|of age)|s\\b)|(?:under|below|over|above) the age of \\d\\d|(?:no|not) older than \\d\\d|(?:no|not) younger than \\d\\d|(?:maximum|minimum|upper) age(?! of (?:the|a) (?:ticket|backlog|case|complaint|contact))|age limit',
    'over-?qualified|too (?:old|senior in years|young)(?: for)?(?=\\s*(?:$|[.,;]|for (?:the|this) (?:job|role|team|work)))|^(?:is |are |may be |probably )*(?:close to|near|nearing) retirement',
    'school[- ]leavers? (?:preferred|only|wanted)',
  ),
  ...german(
    'Digital Natives?',
    '(?:[Jj]unge[srnm]?|jugendliche[srnm]?)(?:, | und | )(?:(?:dynamische[srnm]?|motivierte[srnm]?|hungrige[srnm]?|engagierte[srnm]?|kreative[srnm]?|aufgeschlossene[srnm]?),? )*(?:Team|Kollegen|Kolleginnen|Kollegium|Mitarbeiter(?:in|innen)?|Talente|Mannschaft|Belegschaft|Profis)',
    '[Jj]ung(?:, | und )(?:dynamisch|hungrig|motiviert|ehrgeizig)',
    '[Bb]erufsanfänger(?:in|innen)?(?! (?:betreut|beraten))|(?:[Ff]risch|[Gg]erade) von der (?:Uni|Universität|Hochschule|Schule)|[Ff]rischgebackene[rn]? (?:Absolvent|Akademiker)\\w*',
    '(?:[Nn]icht|[Hh]öchstens|[Mm]aximal) (?:älter als |über )?\\d\\d Jahre(?: alt)?|(?:[Ii]m Alter|[Zz]wischen) (?:von |zwischen )?\\d\\d (?:bis|und) \\d\\d(?: Jahren?)?|[Aa]ltersgrenze|[Hh]öchstalter|unter \\d\\d Jahren?',
    '(?:[Zz]u alt|[Zz]u jung|[Üü]berqualifiziert)(?=\\s*(?:$|[.,;]))',
  ),
];

/** What shows that a sentence forbids what the pattern finds, or takes it back. */
const negation =
  /\b(?:no|not|never|nothing|none|neither|nor|without|instead of|rather than|cannot|avoid|remove|leave out|take out|kein\p{L}*|nicht|nie|niemals|ohne|statt)\b|n[’']t\b/iu;
const isMadeUp =
  /\b(?:made[- ]up|made (?:it|them|this|that|her|him) (?:all )?up|make up|invented|fictional|fictitious|imaginary|anonym\p{L}*|names? (?:are |is |have been )?(?:removed|taken out|blacked out|changed)|redacted|dummy|synthetic|sample data|test (?:data|account|system|customer)|played by|erfunden\p{L}*|ausgedacht\p{L}*|fiktiv\p{L}*|geschwärzt\p{L}*)/iu;

const inSentences =
  (find: Finder, passes: (sentence: string) => boolean): Finder =>
  (text) => {
    for (const sentence of sentencesOf(text)) {
      const found = passes(sentence) ? undefined : find(sentence);
      if (found) return found;
    }
    return undefined;
  };

const papers =
  '(?:documents?|reports?|files?|data(?:base|sets?)?|dashboards?|presentations?|decks?|slides?|spreadsheets?|records?|recordings?|transcripts?|tickets?|(?:customer|client|price|supplier) lists?|lists?|contracts?|playbooks?|process(?:es)? maps?|screenshots?|emails?|e-mails?|scripts?|templates?|forecasts?|figures|numbers|results?|pages?|dialogues?|letters?|surveys?|scorecards?|plans?|strateg(?:y|ies)|board papers?|business cases?|budgets?|policies|policy|manuals?|handbooks?|code|designs?|analys[ei]s|models?|reviews?|minutes|complaints?|case files?|knowledge base|rotas?|maps?|success plans?|copy|copies|work samples?|pieces of work)';
const employer =
  "(?:(?:your|a|the|any|each) )?(?:(?:last|latest|former|previous|current|present|old|most recent|past|existing|ex-)\\s*)(?:employers?|company|companies|jobs?|firms?|teams?|organi[sz]ations?|workplaces?|boss|place of work|roles?|positions?|(?:call |contact )?centres?|departments?)(?:’s|'s|’|')?";
const handOver =
  '(?:bring|brings|send|share|upload|submit|hand over|give|attach|email|e-mail|forward|provide|supply|lend|show|read|present|export|copy|download|take|print)';
const employerPapers = inSentences(
  finderOf([
    ...english(
      `${handOver}\\b[^.?!]{0,60}\\b${papers}\\b[^.?!]{0,30}\\b(?:from|at|of|for|in|by|belonging to) ${employer}`,
      `${handOver}\\b[^.?!]{0,40}\\b${employer} (?:[\\p{L}-]+ ){0,2}${papers}`,
      `(?:bring|send|upload|submit|attach|email|forward|export)\\b[^.?!]{0,30}\\b(?:your|the) (?:last|latest|own|old|recent) (?:[\\p{L}-]+ )?${papers} (?:from|at) (?:your )?(?:work|job|the office|your desk)`,
      `(?:bring|send|share|show us|attach) (?:it|them|one|some|a few)(?: along| in)? from ${employer}`,
      `(?:like|want|need|love|hope) to see\\b[^.?!]{0,40}\\b${papers}\\b[^.?!]{0,20}\\bfrom ${employer}`,
      `from ${employer}[^.?!]{0,20}\\b${handOver}\\b[^.?!]{0,50}\\b${papers}`,
      `(?:bring|send|share|upload|submit|attach|email|forward|export)\\b[^.?!]{0,40}\\b(?:your (?:employer|company|firm)(?:’s|'s)|internal|confidential|proprietary) (?:[\\p{L}-]+ ){0,2}${papers}`,
    ),
    ...german(
      '(?:[Bb]ringen|[Zz]eigen|[Ss]chicken|[Ss]enden|[Tt]eilen|[Gg]eben|[Ll]egen|[Rr]eichen|[Mm]ailen|[Ll]aden)\\b[^.?!]{0,80}(?:Unterlagen|Dokumente?|Daten|Berichte?|Auswertung(?:en)?|Präsentation(?:en)?|Kundenlisten?|Verträge?|Vorlagen?|Tabellen?|Aufzeichnung(?:en)?|Mitschnitte?|Handbuch|Prognosen?|Zahlen|Konzepte?|Leitfäden|Leitfaden)[^.?!]{0,40}(?:(?:letzten|früheren|bisherigen|vorigen|ehemaligen|jetzigen|derzeitigen|aktuellen|alten) (?:Arbeitgebers?|Firma|Unternehmens?|Stelle|Job|Arbeitsplatz))',
      '(?:[Bb]ringen|[Zz]eigen|[Ss]chicken|[Ss]enden|[Ll]egen|[Rr]eichen)\\b[^.?!]{0,40}(?:letzten|früheren|bisherigen|vorigen|ehemaligen|jetzigen|derzeitigen|aktuellen) (?:Arbeitgebers?|Firma|Unternehmens?|Stelle)[^.?!]{0,40}(?:Unterlagen|Dokumente?|Daten|Berichte?|Auswertung(?:en)?|Präsentation(?:en)?|Kundenlisten?|Verträge?|Zahlen)',
    ),
  ]),
  (sentence) => negation.test(sentence),
);

const materials =
  '(?:data(?:base)?|records|files|cases|complaints|calls|recordings|emails|e-mails|letters|comments|tickets|names|details|addresses|accounts|transcripts|contacts|chats|conversations|messages|invoices|bills|reviews|histories|interactions|feedback|survey (?:replies|answers)|correspondence|profiles)';
const material = `(?:${materials}|record|file|case|complaint|call|recording|email|e-mail|letter|comment|ticket|name|account|transcript|chat|conversation|message|invoice|bill|history)`;
const real = '(?:real|actual|genuine|live|unredacted|un-?anonymi[sz]ed|identifiable)(?:,? (?:recent|current|open|live|existing|unedited))*';
const customers =
  "(?:customers?|clients?|callers?|patients?|users?|members?|subscribers?|tenants?|policyholders?|buyers?)(?:’s|'s|s’|s'|’|')?";
const realCustomers = inSentences(
  finderOf([
    ...english(
      `${real} ${customers} (?:[\\p{L}-]+ ){0,1}${material}`,
      `${real} (?:[\\p{L}-]+ ){0,1}${materials}(?= (?:from|of|by|about|in|to|with|that|and|for)|\\s*(?:$|[.,;:?!(]))(?<!live chats)`,
      `(?:get|read|score|answer|hear|analyse|choose|take|decide|given?|listen to) (?:a|an|one|this|the) ${real} (?:[\\p{L}-]+ ){0,1}${material}`,
      `${material} (?:from|of|about|by|sent by|written by|belonging to) (?:[\\p{L}\\d]+ ){0,2}?(?:real|actual|genuine|existing|identifiable) ${customers}`,
      `(?:log|sign|go|look) (?:in|into|on|onto|in to|on to) (?:our|the) (?:live |production |own )?(?:crm|customer database|live system|production system|customer system|case system|ticket system)`,
      `(?:work|search|look) in (?:our|the) (?:live|production|own) (?:crm|system|database)`,
      `(?:call|ring|phone|visit|interview) (?:a few|a couple|some|one|two|three|four|five|ten|\\d+) of our (?:own )?customers`,
      `(?:pull|take|open|pick|choose|fetch) [^.?!]{0,25}${materials} from our (?:own |live )?(?:helpdesk|help desk|inbox|queue|ticket system|crm|system|archive)`,
      `access to (?:our|the) (?:live |production |own |real )?(?:crm|customer database|customer records|customer data|live system|production (?:system|database)|customers’ accounts)`,
      '(?:export|extract|dump|copy|download|sample|list) (?:from|of) (?:our|the) (?:live |production |own )?(?:crm|customer database|customer records|production database|customer list)',
      `(?:names?|addresses|phone numbers|email addresses|contact details|dates of birth)(?: (?:and|or|,) (?:[\\p{L}]+ ){0,2}[\\p{L}]+)? of (?:our |real |actual |the |ten |five |twenty |some |\\d+ )+(?:of our )?customers`,
      `(?:get|gets|given?|have|receive|with|use|work with|see) (?:access to )?our (?:customer|client|complaints?) (?:lists?|data(?:base)?|records|files|log|register)`,
      `(?:our|your) own ${customers} ${material}`,
    ),
    ...german(
      '(?:[Ee]chte[rnms]?|[Rr]eale[rnms]?|[Tt]atsächliche[rnms]?|[Ww]irkliche[rnms]?|[Uu]ngeschwärzte[rnms]?) (?:\\p{Ll}+ )?(?:Kundendaten|Kundendatensätze|Kundenakten?|Kundenfälle|Kundenbeschwerden?|Kundengespräche?|Kundenkommentare?|Kundenmails|Kundenbriefe?|Beschwerden?|Gespräche?|Anrufe?|Tickets?|Aufnahmen|Aufzeichnungen|Chats?|Protokolle|Briefe|E-Mails|Daten|Fälle)',
      '(?:Daten|Akten|Beschwerden|Briefe|E-Mails|Aufzeichnungen|Gespräche|Kommentare|Protokolle|Tickets|Namen|Adressen) (?:von )?(?:echte[rn]|reale[rn]|wirkliche[rn]|tatsächliche[rn]|unsere[rn]) (?:Kunden|Kundinnen)',
      '(?:Zugang|Zugriff)[^.?!]{0,20}(?:Kundendatenbank|CRM|Livesystem|Produktivsystem|Kundendaten)|[Ee]xport[^.?!]{0,20}(?:CRM|Kundendatenbank)',
    ),
  ]),
  (sentence) => isMadeUp.test(sentence) || negation.test(sentence),
);

const excluding = finderOf([
  ...english(
    "(?:driving|driver(?:’s|'s|s)?) licen[cs]e|own (?:car|vehicle|transport)|access to a (?:car|vehicle)",
    '(?:able|available|can|willing|prepared|must|flexible|happy|ready|free|commit(?:ted)?|required)\\b[^.;]{0,25}\\b(?:work|cover|do|working|covering|take)(?! out)\\b[^.;]{0,25}\\b(?:nights?|night shifts?|weekends?|evenings?|early mornings?|shifts?|bank holidays|public holidays|rota|(?:any|all|the|same|unsocial|long|irregular) hours|overtime|on[- ]call|full[- ]time|saturdays?|sundays?)',
    '(?:available|availability)\\b[^.;]{0,15}\\b(?:at|on|for|over)?\\s*(?:weekends|nights|evenings|24/7|24 hours|at all hours|at short notice|at any time|bank holidays)',
    '(?:on[- ]call|night|weekend|shift|unsocial hours) (?:work|working|duty|availability)(?: is)? (?:required|essential|expected)',
    "(?:university |college |bachelor(?:’s|'s|s)? |master(?:’s|'s|s)? |honours |undergraduate |first-class |good |relevant )(?:degree|diploma)|(?<!(?:some|certain|high|any|this|that|what|same|one|small|great|large) )(?:a |an )?degree (?:in|from|level|or equivalent)|^(?:a |an )?degree(?=\\s*(?:$|[.,;]))|degree[- ](?:educated|level(?: education)?)|educated to (?:degree|a-level|university) level|(?:university|college) graduates?(?: only)?|must be a graduate|(?:A[- ]levels?|GCSEs?|MBA|PhD|doctorate)(?=\\s*(?:$|[.,;]|in|at|or|and|grade))",
    '(?:be |being )?able to (?:drive(?! (?:change|a change|improvement|results|the))|commute)|ability to drive(?! (?:change|improvement|results))|overtime (?:is )?(?:expected|required|essential)',
    '(?:university|college)[- ]educated|(?:a )?(?:university|college|higher) education',
    "(?:hold|holds|holding|have|has|having|with) (?:a |an )?(?:relevant |good |university )?degree(?=\\s*(?:$|[.,;]|in |from ))|(?:bachelor|master)(?:’s|'s|s) (?:degree|in)",
    '(?:must be |be |is |are )?flexible (?:with|about|on) (?:\\p{L}+ )?(?:hours|shifts|times|working)|full[- ]time (?:only|required|availability)|available full[- ]time',
    '(?:willing|able|prepared|happy|available|ready) (?:to be |for )?(?:on[- ]call|(?:evening|night|weekend|shift|early|late)(?:,? (?:and|or) (?:evening|night|weekend|late))? (?:work|shifts|duty|working))|available for (?:evening|night|weekend|shift)\\b',
    '(?:must |should |has to )?(?:live|be) local(?:ly)?(?=\\s*(?:$|[.,;]|to the))|^has (?:a )?(?:car|vehicle|licen[cs]e to drive)(?=\\s*(?:$|[.,;]))',
    '(?:lift|carry|move)\\b[^.;]{0,25}\\b(?:\\d+ ?(?:kg|kilos|lbs|pounds)|heavy (?:boxes|loads|goods|items|objects))|(?:stand|be on (?:your|their) feet) (?:for long periods|all day|for hours|for \\d+)',
    '(?:live|lives|living|based|resident) (?:in|near|within|close to)\\b[^.;]{0,30}\\b(?:miles|km|minutes|commut\\p{L}+|of the office|to the office|the office|the site)|within (?:easy )?commuting distance|willing to relocate|must relocate|own (?:laptop|computer|home office|broadband)',
    '(?:willing|able|happy|prepared|must|free) to travel|(?:frequent|extensive|regular|weekly|international) (?:overnight )?travel(?= (?:is|required|essential|to|across|between)|\\s*(?:$|[.,;]))',
    '(?:years?|no) (?:without|with) (?:a )?(?:gaps?|breaks?)(?: in)?|(?:unbroken|continuous|uninterrupted) (?:employment|career|work) (?:history|record)|no (?:career )?gaps|clean criminal record|no criminal record',
  ),
  ...german(
    '[Ff]ührerschein(?: Klasse)?|[Ee]igene[srn]? (?:Auto|Pkw|PKW|Fahrzeug)',
    '(?:[Bb]ereit(?:schaft)?|[Bb]ereit zu|[Kk]ann|[Mm]uss|[Ff]lexibel|[Vv]erfügbar)[^.;]{0,40}(?:Schicht(?:arbeit|dienst|en)?|Nacht(?:arbeit|dienst|schicht(?:en)?)|Wochenend(?:arbeit|dienst|en?)|Feiertag(?:e|en|sarbeit)?|Überstunden|Rufbereitschaft|Vollzeit|Dienstplan)',
    '[Ss]chicht(?:bereitschaft|tauglichkeit)|[Aa]bgeschlossenes (?:[Hh]ochschul|[Ff]achhochschul|[Uu]niversitäts)?[Ss]tudium|[Hh]ochschulstudium|Studium (?:erforderlich|notwendig|vorausgesetzt)|[Hh]ochschulabschluss|[Aa]kademischer Abschluss|[Aa]bitur(?=\\s*(?:$|[.,;]|und|oder))|[Uu]niversitätsabschluss',
    '[Rr]eisebereitschaft|[Bb]ereit(?:schaft)? zu reisen|[Uu]mzugsbereitschaft|[Ll]ückenlose[rn]? (?:Lebenslauf|Werdegang)',
  ),
]);
const justification =
  /(?:, as (?:the|our|we|customers|patients|they)\b|\b(?:because|since|so that|needed (?:for|to)|required by (?:the )?(?:law|regulator|licen[cs]e)|by law|the law|legally|or (?:an )?equivalent|or equal|or the same|weil|damit|denn|da (?:wir|die|der|das|unsere|es)|vorgeschrieben|gesetzlich|oder (?:gleichwertig\p{L}*|vergleichbar\p{L}*))(?![\p{L}]))/iu;

/** What a question asks about the candidate’s family, partner, children or pregnancy. */
export const familyIn = finderOf(familyQuestions);
/** What a requirement or a note for the panel says of them. */
export const familyOf = any(familyIn, finderOf(familyStatements));
/** What a question asks about the candidate’s age. */
export const ageIn = finderOf(ageQuestions);
/** What a question asks about the candidate’s health, disability or record of sickness. */
export const healthIn = finderOf(healthQuestions);
/** What a requirement or a note for the panel says of them. */
export const healthOf = any(healthIn, finderOf(healthStatements));
/** What a question asks about the candidate’s nationality, religion, union, politics or orientation. */
export const backgroundIn = finderOf(backgroundQuestions);
/** What a requirement or a note for the panel says of them. */
export const backgroundOf = any(backgroundIn, finderOf(backgroundStatements));
/** Words about a candidate or a team that stand for an age. */
export const codedAgeIn = finderOf(codedAge);
/** A request to hand over what belongs to an employer. Sentences with a negation pass. */
export const employerPapersIn = employerPapers;
/** Data of real customers in a task. Sentences that say that it is made up pass. */
export const realCustomersIn = realCustomers;
/** A requirement that shuts people out and gives no reason. */
export const excludingIn: Finder = (text) => (justification.test(text) ? undefined : excluding(text));
