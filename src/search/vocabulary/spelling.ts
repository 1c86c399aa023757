/**
 * American spellings as British ones, by rule. A word that the rules change wrongly is changed alike in queries and in
 * names; only the full text, whose words are as written, would miss it, so what is not British after a rule is excluded.
 */
export const spellings: [RegExp, string][] = [
  [/^((?!(?:s|pr|ass|caps|downs|overs|res|se)iz|(?:ma|ba)iz)[a-z]{2,})iz(e|ed|er|ers|es|ing|ation|ations)$/, '$1is$2'],
  [/lyz(e|ed|er|ers|es|ing)$/, 'lys$1'],
  [
    /^(arb|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|misbehavi|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig)or(?!ous|ary|ific|is|ate|ator|ation|icultur)/,
    '$1our',
  ],
  [/^((?:kilo|centi|milli)?(?:cent|theat|lit|met)|fib|calib|lust|meag|somb|spect)er(s|ed)?$/, '$1re$2'],
  [/^(ana|cata|dia|mono|epi|pro)log(s|ed|ing)?$/, '$1logue$2'],
  [
    /^(cancel|channel|counsel|dial|duel|equal|fuel|initial|jewel|label|level|marvel|model|panel|quarrel|rival|shovel|signal|total|travel|tunnel|unravel)(ed|ing|er|ers|or|ors|ation|ations)$/,
    '$1l$2',
  ],
  [/^(enro|fulfi|disti|insti)ll(s|ment|ments)?$/, '$1l$2'],
  [/^(insta)ll(ments?)$/, '$1l$2'],
  [/^(ski|wi)ll(ful|fully)$/, '$1l$2'],
  [/^(def|off|pret|lic)ense(s?)$/, '$1ence$2'],
  [/^practis(e|ed|es|ing)$/, 'practic$1'],
  [/dg(ment|ments|mental)$/, 'dge$1'],
  [/^program(s?)$/, 'programme$1'],
  [/^(gr)a(ys?)$/, '$1e$2'],
  [/^(ag)ing$/, '$1eing'],
  [/^(m)old/, '$1ould'],
  [/^(s)k(eptic)/, '$1c$2'],
  [/^(art)i(fact)/, '$1e$2'],
  [/^(orth|p)ed(ic|iatric)/, '$1aed$2'],
  [/^(man)eu(v)er/, '$1oeu$2re'],
  [/^(jewel)ry$/, '$1lery'],
];

/** Short forms that people write for words of titles. */
export const shortForms = new Map(
  Object.entries({
    ops: 'operations',
    mgr: 'manager',
    mngr: 'manager',
    svp: 'vp',
    evp: 'vp',
    avp: 'vp',
    rep: 'representative',
    reps: 'representatives',
    exec: 'executive',
    execs: 'executives',
    asst: 'assistant',
    coord: 'coordinator',
    sr: 'senior',
    jr: 'junior',
    mgmt: 'management',
    dept: 'department',
    info: 'information',
    biz: 'business',
    comms: 'communications',
    cust: 'customer',
    svc: 'service',
    eng: 'engineer',
    org: 'organisation',
    reqs: 'requirements',
  }),
);
