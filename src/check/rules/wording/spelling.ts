import { defineRule, type Found } from '../../rule.ts';
import { foundBy, reportInTexts } from '../figures/shared.ts';

/** How words are written that are often written wrong, by the wrong form: forms that are no word of English, and so never right. */
const misspelt: Readonly<Record<string, string>> = Object.fromEntries(
  `teh the|hte the|adn and|nad and|taht that|thier their|wich which|whcih which|becuase because|beacuse because|recieve receive|recieved received|recieves receives|recieving receiving|reciept receipt|beleive believe|acheive achieve|acheived achieved|seperate separate|seperately separately|definately definitely|definatly definitely|occured occurred|occuring occurring|occurence occurrence|untill until|accomodate accommodate|accomodation accommodation|acommodate accommodate|adress address|adresses addresses|agressive aggressive|apparant apparent|arguement argument|begining beginning|buisness business|bussiness business|calender calendar|commited committed|commitee committee|comittee committee|concensus consensus|copmlaint complaint|complaintant complainant|complaing complaining|custmer customer|cutomer customer|cusotmer customer|customre customer|decison decision|dissapoint disappoint|dissapointed disappointed|embarass embarrass|embarassing embarrassing|enviroment environment|existance existence|experiance experience|expereince experience|experence experience|feild field|foriegn foreign|fourty forty|goverment government|gaurantee guarantee|garantee guarantee|happend happened|harrassment harassment|immediatly immediately|immediatley immediately|independant independent|intrest interest|knowlege knowledge|liason liaison|libary library|maintainance maintenance|maintenence maintenance|managment management|manangement management|mangaer manager|measurment measurement|neccessary necessary|necesary necessary|noticable noticeable|occassion occasion|occasionaly occasionally|oppurtunity opportunity|oportunity opportunity|performace performance|persistant persistent|posession possession|prefered preferred|priviledge privilege|privelege privilege|probaly probably|proccess process|publically publicly|quater quarter|questionaire questionnaire|reccomend recommend|recomend recommend|recomended recommended|refered referred|referal referral|relevent relevant|reponse response|responsability responsibility|responsable responsible|responsibilty responsibility|schedual schedule|sence sense|similiar similar|succesful successful|successfull successful|sucessful successful|suprise surprise|suprised surprised|tommorow tomorrow|tommorrow tomorrow|tomorow tomorrow|truely truly|usefull useful|usualy usually|wether whether|wierd weird|writting writing|alot a lot|whos who’s|thats that’s|dont don’t|doesnt doesn’t|didnt didn’t|isnt isn’t|arent aren’t|wasnt wasn’t|werent weren’t|couldnt couldn’t|shouldnt shouldn’t|wouldnt wouldn’t|havent haven’t|hasnt hasn’t|youre you’re|theyre they’re|youve you’ve|theyve they’ve|weve we’ve|everytime every time|infact in fact|atleast at least|aswell as well`
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
);

export default defineRule({
  code: 'wording/spelling',
  severity: 'warning',
  what: 'An English text has a word that is often misspelt, “could of”, or “a” where “an” belongs.',
  why: 'Readers take it for haste, and search does not find the page by the right word.',
  fix: 'Write the word as a dictionary has it.',
  check(content, report) {
    reportInTexts(content, report, isSuspect, slipsInEnglish, true);
  },
  good: [
    {
      title: 'words that sound otherwise than they look',
      on: 'roles/cx-manager',
      body: 'An hour, an honest answer, a one-off, a European office, a useful unit, an SLA, a U-turn, an e-mail, a user, an 8% rise, an x-ray. Of what they could, of course. Type “a is b”.\n',
    },
  ],
  bad: (
    [
      ['A fund for teh repairs of a month.', 'teh', '“teh” is misspelt', 'Write `the`.'],
      ['Recieve a small fund for repairs.', 'Recieve', '“Recieve” is misspelt', 'Write `Receive`.'],
      ['A fund for people wiht repairs.', 'wiht', '“wiht” is misspelt', 'Write `with`.'],
      ['A fund for someone whos in repairs.', 'whos', '“whos” is misspelt', 'Write `who’s`.'],
      ['A fund for you’re staff and repairs.', 'you’re', '“you’re” stands where “your” belongs', 'Write `your`.'],
      ['A fund that could of been spent on repairs.', 'could of', '“could of” is misspelt', 'Write `could have`.'],
      ['An small fund for the repairs of a month.', 'An small', '“An” stands before “small”', 'Write `A small`.'],
      ['A fund for a hour of repairs each day.', 'a hour', '“a” stands before “hour”', 'Write `an hour`.'],
    ] as const
  ).map(([budget, words, message, fix]) => ({
    title: `“${words}” in a text`,
    on: 'roles/cx-manager',
    set: { budget },
    finds: { at: 'budget', words, message, fix },
  })),
});

/** Words that are in everyday sentences. The letters of longer ones are often typed in the wrong order. */
const everyday =
  'with that this they them then have when what which their there will your would about people because should could before after customer customers team work week month every other first their these those where while through between without against complaint complaints contact contacts service manager question answer reason number problem always never often again company again decide decides makes takes means needs under until still right great please thank three'.split(
    ' ',
  );
const typed: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set(everyday)].flatMap((word) =>
    [...word].slice(0, -1).flatMap((letter, index) => {
      const other = word.slice(0, index) + word[index + 1] + letter + word.slice(index + 2);
      return other === word || everyday.includes(other) || misspelt[other] ? [] : [[other, word] as const];
    }),
  ),
);
const wrongWord = new RegExp(
  `(?<![\\p{L}\\p{N}’'@./-])(?:${[...Object.keys(misspelt), ...Object.keys(typed)].join('|')})(?![\\p{L}\\p{N}’'@-])`,
  'giu',
);
/** Words that sound alike, by what stands beside them. */
const confused: readonly (readonly [RegExp, string])[] = [
  [
    /\byou['’]re(?= (?:own|staff|teams?|customers?|company|boss|manager|managers|colleagues?|website|products?|people|job|role|organi[sz]ation)\b)/gi,
    'your',
  ],
  [/\byour(?= (?:going to|welcome|allowed|asking|looking|doing|being|not (?:sure|going|allowed|able))\b)/gi, 'you’re'],
  [/\btheir(?= (?:is|are|was|were)\b)/gi, 'there'],
  [/\bthere(?= (?:own|customers|staff|teams?|manager|job|work)\b)/gi, 'their'],
  [/\b[iI]t['’]s(?= (?:own|owner|customers|staff|way|place)\b)/g, 'its'],
  [/(?<=\b(?:more|less|better|worse|rather|other|fewer|higher|lower) )then\b/gi, 'than'],
  [/(?<=\b(?:to|will|we|you|they|not|could|would) )loose(?= (?:a|the|an|customers?|money|time|your|our|their|them|it)\b)/gi, 'lose'],
];
const wrongHave =
  /\b(could|should|would|must|might) of(?= (?:been|had|done|gone|got|made|taken|given|said|known|seen|come|kept|sent|\p{L}+ed)\b)/giu;
/** Words that begin with a sound of which “a” is no neighbour, or “an” none. Sounds are known by letters, but for these. */
const wrongA =
  /(?<![\p{L}\p{N}“"‘'(/.-])([aA]) ((?:hour|honest|honour|heir)[\p{Ll}-]*|(?!eu|ew|one|once|ou[ij]|(?:and|are|also|after|about|into|each|either|even|every|is|its|other|our|often|only|onto|over|out)(?!\p{L}))[aeio]\p{Ll}{2,})(?![\p{L}])/gu;
const wrongAn =
  /(?<![\p{L}\p{N}“"‘'(/.-])([aA]n) ((?!hour|honest|honour|heir|herb|h(?:istor|otel|ypoth|abit))[bcdfghjklmnpqrstvwyz]\p{Ll}{2,})(?![\p{L}])/gu;

const slipsIn = (text: string): Found[] => [
  ...foundBy(wrongWord, text, ([word]) => {
    const right = (misspelt[word.toLowerCase()] ?? typed[word.toLowerCase()]) as string;
    const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
    return { message: `“${word}” is misspelt`, fix: `Write \`${isCapital ? right.charAt(0).toUpperCase() + right.slice(1) : right}\`.` };
  }),
  ...confused.flatMap(([pattern, right]) =>
    foundBy(pattern, text, ([word]) => ({ message: `“${word}” stands where “${right}” belongs`, fix: `Write \`${right}\`.` })),
  ),
  ...foundBy(wrongHave, text, ([words, verb]) => ({ message: `“${words}” is misspelt`, fix: `Write \`${verb} have\`.` })),
  ...foundBy(wrongA, text, ([, article, word]) => ({
    message: `“${article}” stands before “${word}”`,
    fix: `Write \`${article}n ${word}\`.`,
  })),
  ...foundBy(wrongAn, text, ([, article = '', word]) => ({
    message: `“${article}” stands before “${word}”`,
    fix: `Write \`${article.charAt(0)} ${word}\`.`,
  })),
];
const slipsInEnglish = (text: string, isEnglish: boolean): Found[] => (isEnglish ? slipsIn(text) : []);
const isSuspect = (text: string) => slipsIn(text).length > 0;
