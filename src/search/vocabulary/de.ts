import type { Vocabulary } from './vocabulary.ts';

export const de: Vocabulary = {
  stopWords: `aber als am an auch auf aus bei beim bin bis da damit das dass dem den der des die dies diese dieser du durch ein eine einem
    einen einer eines er es etwas fur haben hat ich ihr ihre im in ist ja jemand kann kein keine konnen man mein meine mich mir mit nach
    nicht noch nur ob oder ohne sein seine sich sie sind so soll sollen sollte sollten uber um und uns unser unsere unter vom von vor wann
    war was weil welche welcher welches wenn wer werden wie wir wird wo wozu zu zum zur zwischen unterschied`,
  weakWords: `arbeit arbeiten besser brauchen finden geben gut gute guter hilfe hoch machen mehr neu neue schlecht senken steigern tipps tun
    umgehen verbessern vermeiden viel vorlage vorlagen weniger zeigen`,
  jobNouns: `analyst analystin assistent assistentin berater beraterin chef chefin designer designerin direktor direktorin experte expertin
    ingenieur ingenieurin koordinator koordinatorin leiter leiterin leitung manager managerin mitarbeiter mitarbeiterin planer planerin
    sachbearbeiter sachbearbeiterin spezialist spezialistin teamleiter teamleiterin`,
  parts: [
    [
      'interview',
      /\b(?:vorstellungs|bewerbungs|jobinter|einstellungs)(?:gesprache?|view)s?\b|\binterview(?:fragen|leitfaden)\b|\bfragen (?:an|fur)\b/,
    ],
    ['jobDescription', /\bstellen(?:beschreibung|anzeige|ausschreibung|profil)(?:en)?\b/],
    ['workSample', /\barbeitsproben?\b|\bfallstudien?\b|\bprobeaufgaben?\b/],
    ['redFlags', /\bwarnzeichen\b(?: in)?(?: (?:der|einer) )?(?:anzeigen?)?/],
    ['hireOrNot', /\b(?:sollen|sollten|mussen) wir .*(?:einstellen|haben)\b|\bbrauchen wir\b/],
    ['decisionRights', /\bentscheidungsrechte?\b|\bbefugnis(?:se)?\b|\bdarf .* entscheiden\b/],
    ['accountabilities', /\bverantwort(?:ung|lichkeiten?|lich)\b|\baufgaben\b|\bzustandigkeit(?:en)?\b/],
    ['outcomes', /\bkennzahlen\b|\bergebnisse\b|\bziele\b|\bkpis?\b/],
    ['failures', /\bschei?tert?\b|\bgeht schief\b|\bstolperfallen\b/],
    ['skills', /\bfahigkeiten\b|\bkompetenzen\b|\banforderungen\b|\bqualifikation(?:en)?\b/],
    ['reportsTo', /\bberichtet (?:an)?\b|\bvorgesetzter?\b/],
    ['relationships', /\barbeitet (?:zusammen )?mit\b|\bzusammenarbeit\b/],
    ['week', /\btypische woche\b|\b(?:typischer )?arbeitstag\b|\barbeitsalltag\b/],
    ['plan', /\berste[nr]? (?:30|60|90|100) tagen?\b|\berste[nr]? (?:tag|woche|monat|montag)\b|\beinarbeitung(?:splan)?\b/],
    ['moves', /\bkarriere\b|\baufstieg\b|\bbeforderung\b/],
    ['formula', /\bformel\b|\bberechn(?:en|et|ung)\b|\bwie misst man\b/],
    ['gaming', /\bmanipulier(?:en|t)\b|\btricksen\b/],
    ['steps', /\bschritte\b|\bablauf\b/],
  ],
  between: [
    /^(?:was ist (?:der )?)?unterschiede? zwischen (?:einem |einer |dem |der )?(.+?) und (?:einem |einer |dem |der )?(.+)$/,
    /^(.+?) (?:vs|versus|oder) (.+)$/,
    /^(.+?) (?:im vergleich (?:zu|mit)|verglichen mit) (.+)$/,
    /^vergleiche? (.+?) (?:und|mit) (.+)$/,
  ],
  asking:
    /^(?:wie (?:kann ich|kann man|konnen wir|mache ich)|was (?:ist|sind)(?: der| die| das)?|wer (?:entscheidet|genehmigt)(?: uber)?|zeig mir)\b/,
  leads: [
    [/^(?:brauchen|sollen|sollten) wir .*(?:einstellen|haben)\b|^brauchen wir\b|\bzuerst einstellen\b/, ['hire/', 'Debate']],
    [/^wer (?:ist|sollte|soll) .*(?:verantwort|zustandig)|^wem gehort/, ['ownership/', 'Debate', 'Role']],
    [/^(?:welche stelle|welcher job) ist das\b/, ['vacancy-check/', 'titles/']],
    [/^wie heisst\b/, ['titles/', 'Term']],
    [/^wer (?:entscheidet|genehmigt|darf)\b/, ['Decision']],
    [/^was (?:ist|sind|heisst|bedeutet)\b|\b(?:bedeutung|definition)\b/, ['Term', 'Measure', 'Law']],
    [/^was macht\b/, ['Role']],
    [/^(?:darf|durfen|muss|mussen)\b/, ['Law', 'Decision']],
    [/^wie\b/, ['Action', 'Skill']],
    [/^(?:sollen|sollten|brauchen)\b/, ['Debate', 'Tool']],
  ],
  noMoney: /\b(?:ohne|kein|wenig) (?:budget|geld|kosten)\b|\bkostenlos\b/,
  time: /\b(\d+|funf|zehn|funfzehn|zwanzig|dreissig|eine halbe|einer?|zwei) ?(minuten?|min|stunden?|std)\b/,
  hours: /^st/,
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    funf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwolf: 12,
    funfzehn: 15,
    zwanzig: 20,
    dreissig: 30,
    sechzig: 60,
    neunzig: 90,
    eine: 1,
    einer: 1,
    'eine halbe': 0.5,
  },
};
