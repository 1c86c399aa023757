import type { Vocabulary } from './vocabulary.ts';

export const en: Vocabulary = {
  stopWords: `a about an and any are as at be been being by can cant could did do does doesnt doing dont for from get gets getting got had
    has have having he her him his how i if im in into is isnt it its ive just let lets me must my of on or our over same
    she should shall so some than that the their them then there these they this those to too us very was we were what whats when
    where which while who whos whom whose why will with would you your vs versus between difference differences really
    something somebody someone anybody anyone ever up also one ones even because per not no nor might cannot wont`,
  weakWords: `actually after again ago already another anymore anything avoid bad before best better big bit bring brought build came change
    check come create day deal decide decrease easily effective else every everybody everyone everything example few fewer find fix
    fixing give go going good great guide handle happen hardly help high ideas improve increase keep kind know later less list little
    long look lot low make making manage many maybe mean more most much need never new nobody nothing now often ok okay once only
    order people person place please prevent put quick quickly raise reduce right run say see seem set show simply since soon still
    stop sure take tell template thing through tips today together try turn under use used using usually want way week well whole
    without work write wrong yet`,
  jobNouns: `administrator adviser advisor advocate agent ambassador analyst apprentice architect assistant associate auditor author boss
    builder chair champion chief clerk coach consultant controller coordinator creator curator designer developer director
    editor engineer evaluator evangelist executive expert facilitator handler head inspector instructor intern investigator
    lead leader maker manager mentor moderator officer operator organiser owner partner planner professional programmer
    representative researcher reviewer scheduler scientist specialist staffer strategist supervisor technician tester trainer
    vp worker writer`,
  parts: [
    [
      'interview',
      /\binterview(?:s|ing)?(?: questions?| kit| guide)?\b|\bquestions? (?:to ask|for)\b|\bscorecard for\b|^what (?:do|should|can) (?:i|we) ask (?:an? )?(?:candidate|applicant|someone|somebody)\b(?: (?:who|that) (?:wants? to|applies (?:to|for))| for)?/,
    ],
    [
      'jobDescription',
      /(?<!\b(?:this|the|an?) )\bjob (?:description|ad|advert|advertisement|posting|spec|specification)s?\b|\bjd\b|\bjob profile\b/,
    ],
    ['workSample', /\bwork sample\b|\bcase study\b|\btest task\b/],
    ['redFlags', /\bred flags?\b(?: in)?(?: (?:an?|the) )?(?:ads?)?|\bin (?:an? |the )?ads?\b/],
    [
      'hireOrNot',
      /\bwhen (?:not )?to hire\b|\b(?:should|shall) (?:we|i) (?:even )?(?:hire|have)\b|(?<!\bhow many .*)\bdo (?:we|i) (?:really )?need\b|\bwhen (?:do|should) (?:we|i) hire\b/,
    ],
    ['decisionRights', /\bdecision rights?\b|\bauthority\b|\bmandate\b|\bwhat (?:may|can) .* decide\b/],
    ['accountabilities', /\baccountabilit(?:y|ies)\b|\bresponsibilit(?:y|ies)\b|\bduties\b|\banswers for\b/],
    ['outcomes', /\bkpis?\b|\bmetrics?\b|\boutcomes?\b|\btargets?\b|\bokrs?\b|\bsuccess measures?\b/],
    ['failures', /\bgoes wrong\b|\bfails?\b|\bfailure\b|\bpitfalls?\b|\bbreaks?\b/],
    ['skills', /\bskills?\b|\bcompetenc(?:y|ies|es?)\b|\brequirements?\b|\bqualifications?\b/],
    ['reportsTo', /\breports? (?:in)?to\b|\bboss of\b/],
    ['relationships', /\bworks? with\b|\bstakeholders?\b/],
    ['week', /\b(?:typical |ordinary )?week (?:of|for|as|in)\b|\btypical week\b|\bday in the life(?: of)?\b|\b(?:ordinary|typical) day\b/],
    [
      'plan',
      /\bfirst (?:30|60|90|100) days?\b|\b(?:30|60|90|100) day plan\b|\b30 ?60 ?90\b(?: day)?(?: plan)?|\bfirst (?:week|month|monday)\b|\bfirst days\b/,
    ],
    ['moves', /\bcareer(?: moves?| path)?\b|\bpromotion\b|\bnext (?:job|role)\b/],
    ['formula', /\bformula\b|\bcalculat(?:e|ed|ing|ion|or)\b|\bhow (?:do (?:you|we|i)|to) (?:measure|work out)\b/],
    ['gaming', /\bgam(?:e|ed|ing)\b|\bcheat(?:ed|ing)?\b/],
    ['steps', /\bsteps?\b|\bhow to run\b/],
  ],
  between: [
    /^(?:what(?: is|s)? (?:the )?|whats (?:the )?)?differences? between (?:an? |the )?(.+?) (?:and|or|from|vs) (?:an? |the )?(.+)$/,
    /^(?:compare )?(?:an? |the )?(.+?) (?:vs|versus|compared (?:to|with)) (?:an? |the )?(.+)$/,
    /^compare (?:an? |the )?(.+?) (?:and|with|to) (?:an? |the )?(.+)$/,
    /^(?:is|are) (?:an? |the )?(.+?) (?:(?:just |really )?the same (?:as|thing as)|(?:any )?different (?:from|to)|another word for) (?:an? |the )?(.+)$/,
    /^how (?:is|are|does) (?:an? |the )?(.+?) (?:differ|different) (?:from|to) (?:an? |the )?(.+)$/,
  ],
  asking:
    /^(?:how (?:to|do i|do we|can i|can we|should i|should we)|what (?:is|are)(?: the)?|(?:show|give) me|who (?:decides|approves|may|signs off(?: on)?|agrees(?: to)?)|what (?:questions? )?(?:to|should i|should we)(?: ask| do)?(?: in)?)\b(?: (?:write|make|find|get|prepare|run))?/,
  leads: [
    [
      /^(?:do|should|shall) (?:we|i) (?:really |even )?(?:need|hire|recruit|have)\b(?! to\b)|\bwh(?:ich|at|o) .*\b(?:hire|recruit) first\b/,
      ['hire/', 'Law', 'Decision'],
    ],
    [
      /^who (?:is|should be|must be) (?:in charge|responsible|accountable)\b|^who (?:should |must )?owns?\b/,
      ['ownership/', 'Debate', 'Role'],
    ],
    [/^who (?:decides|approves|may|signs off(?: on)?|says|agrees(?: to)?)\b|\bwho decides\b/, ['Decision']],
    [
      /^what (?:is|are)(?: an?| the)? [^ ]+(?: [^ ]+){0,2}$|^(?:meaning|definition) of\b|^(?:define|explain)\b|\b(?:meaning|definition|mean)$/,
      ['Term', 'Measure', 'Law'],
    ],
    [/^what does (?:an? |the )?.+ do(?: all day)?$/, ['Role']],
    [
      /^who (?!is|has|does|owns|should|can|must)\w+s\b|^(?:the )?(?:person|somebody|someone|job) (?:who|that|to|for)\b/,
      ['Role', 'Decision'],
    ],
    [
      /^(?:can|may|must|is it (?:legal|ok|allowed))\b|\b(?:do|does) .*\b(?:have|need) to\b|\b(?:legally|by law|allowed to|liable)\b/,
      ['Law', 'Decision'],
    ],
    [/^(?:how (?:do|can|should|to|shall)|what (?:should|can|do|shall) (?:i|we)|ways? to|ideas? for)\b/, ['Action', 'Skill']],
    [/^is (?:this|that|the) (?:job|role|ad|advert|vacancy|post)\b|^what (?:job|role) is this\b/, ['vacancy-check/', 'titles/']],
    [/^what (?:is|are) .* (?:also )?called\b|^(?:another|other) (?:job )?(?:names?|titles?) for\b/, ['titles/', 'Term']],
    [/^(?:should|shall)\b|^is it\b/, ['Debate', 'Tool']],
  ],
  noMoney: /\b(?:no|without|zero|little) (?:budget|money|cost)\b|\bfor free\b/,
  time: /\b(\d+|five|ten|fifteen|twenty|thirty|half an?|an|one|two) ?(minutes?|mins?|hours?|hrs?)\b/,
  hours: /^h/,
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    sixty: 60,
    ninety: 90,
    an: 1,
    'half an': 0.5,
    half: 0.5,
  },
};
