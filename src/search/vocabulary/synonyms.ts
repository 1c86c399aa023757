import { plain, wordsOf } from '../text.ts';

/** Words and phrases that people use for the same thing, by language; each group separated by commas. Loaded with the full text: what a page is called needs none of it. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  en: [
    // What a job is about, in its title
    'conversation, chatbot, bot, voice, dialogue',
    'complaint, dispute, escalation',
    'onboarding, implementation, deployment',
    'retention, churn, loyalty, renewal, save',
    'planner, scheduler, forecaster, scheduling',
    // People and jobs
    'agent, advisor, adviser, representative, associate, operator, front-line staff, service staff, clerk',
    'team leader, team lead, supervisor, shift lead, floor manager, line manager',
    'head, vp, director, chief',
    'executive, c-suite, leadership, board, senior management, ceo',
    'customer, client, consumer, user, buyer, shopper, guest, member, patient, citizen, subscriber, passenger, policyholder',
    'staff, employee, worker, people, workforce, personnel, colleague',
    'patron, customer',
    'human resources, hr, people team',
    'specialist, analyst, officer, coordinator, executive, consultant, expert',
    'lead, head, manager, leader, owner',
    'writer, designer, author',
    // Fields
    'customer experience, cx, client experience, guest experience, patient experience, user experience',
    'customer service, customer support, customer care, client service, helpdesk, help desk, service desk',
    'contact centre, call centre, service centre',
    'customer success, client success, account management',
    'assistant, chatbot, bot, virtual agent, robot, voicebot, ivr, machine, conversational ai, ai agent',
    'artificial intelligence, ai, machine learning, automation, algorithm',
    'automation, automated, automatic, machine',
    'knowledge base, help centre, help article, faq, kb, self-service article, wiki, documentation',
    'knowledge, content, article, documentation',
    'workforce, resource, wfm, staffing, rota, roster, shift, scheduling, capacity planning',
    'schedule, rota, roster, shift, timetable, planner, planning',
    'forecast, predict, prediction, projection, estimate',
    'quality assurance, qa, quality monitoring, call monitoring, quality control',
    'quality, qa, call scoring, audit, monitoring',
    'voice of the customer, voc, customer listening, feedback programme',
    'insight, insights, research, analytics, findings',
    'data, analytics, statistics, numbers, figures',
    'user experience, ux, usability, ease of use',
    'onboarding, implementation, set-up, go live, getting started, kick-off, new customer',
    'induction, new starter, new hire, orientation, first day',
    // Coming and going
    'retention, loyalty, churn, attrition, renewal, keeping customers, win back',
    'churn, leave, leaving, cancel, cancellation, switch, defect, quit, lost customer, go elsewhere, leaver, drop out, attrition',
    'turnover, attrition, leaver, resign, quit, staff leaving, employee retention',
    'renewal, renew, contract extension, auto-renew',
    'upsell, cross-sell, expansion, growth',
    'end, cancel, terminate, close, stop, unsubscribe, withdraw',
    'subscription, membership, plan, contract',
    // Contact
    'call, phone, ring, telephone, contact',
    'call back, callback, return call, ring back',
    'contact, interaction, case, enquiry, query, inquiry',
    'repeat contact, call again, calling twice, call back again, contact again, repeat call',
    'twice, again, repeat, second time',
    'wait, waiting, queue, hold, on hold, line, delay',
    'abandon, hang, drop',
    'answer, reply, respond, response, pick up',
    'email, mail, message, letter',
    'letter, notice, correspondence, post',
    'chat, messaging, live chat, whatsapp, message',
    'ticket, case, issue, incident, request',
    'escalate, escalation, refer, pass on, hand up',
    'handover, hand-off, handoff, transfer, handing, passed on, pass',
    'human, person, agent, real person',
    'first contact resolution, first time fix, one and done, solved first time',
    'resolve, resolution, solve, settle, fix, sort out',
    'self-service, self-help, do it yourself, serve themselves',
    'opening hours, service hours, out of hours, weekend cover, 247',
    'first line, first level, tier 1, level 1, 1st line, frontline, front line',
    'second line, second level, tier 2, level 2, 2nd line, technical support',
    'channel, medium, phone email chat, omnichannel, multichannel',
    // When it goes wrong
    'complaint, grievance, dispute, dissatisfaction, complain, moan',
    'angry, upset, unhappy, difficult, irate, frustrated, dissatisfied, furious',
    'abuse, abusive, harassment, rude, aggressive, threatening, violent, swearing',
    'vulnerable, vulnerability, hardship, bereaved, bereavement, death, dementia, mental health, illness, grief, distress, debt, struggling',
    'disability, disabled, accessibility, accessible, adjustment, accommodation, blind, deaf, wheelchair, impairment',
    'refund, money back, reimbursement, repay, chargeback',
    'goodwill, compensation, credit, gesture, sorry payment, discretionary, voucher',
    'compensation, redress, remedy, settlement, damages',
    'apology, apologise, sorry, say sorry',
    'root cause, underlying cause, five whys, why it happens, real reason',
    'failure demand, avoidable contact, preventable calls, unnecessary calls',
    'fault, bug, defect, known issue, error, glitch, problem, mistake, blunder, mess',
    'outage, downtime, disruption, incident, crash, server, system down, service down, failure',
    'pain point, friction, frustration, irritation, annoyance, obstacle, barrier',
    'harm, damage, hurt, impact, severity',
    'ombudsman, ombuds, adjudicator, regulator, arbitration, dispute resolution, adr',
    // Listening
    'survey, questionnaire, poll, feedback form',
    'survey fatigue, surveying, too many surveys, sick of surveys, tired of surveys',
    'feedback, comment, verbatim, review, opinion, suggestion',
    'comment, verbatim, free text, open text, open answer',
    'interview, conversation, one-to-one, selection',
    'listen, hear, listening, understand',
    'empathy, active listening, compassion, understanding, bedside manner, warmth',
    'close the loop, closed loop, follow, you said we did',
    'mystery shopping, secret shopper, mystery shopper, undercover',
    'shadow, observe, sit with, side by side, listen in, ride along',
    // Measures
    'measure, metric, kpi, indicator, number, score, scorecard, dashboard',
    'target, goal, objective, okr, aim',
    'net promoter score, nps, recommend, likelihood to recommend, promoter score',
    'satisfaction, csat, happiness, satisfied, happy',
    'effort, ease, easy, hassle, difficulty',
    'handling time, talk time, call length, aht, call duration',
    'lifetime value, clv, ltv, worth, customer value',
    'rate, percentage, share, ratio, proportion',
    'cost, expense, spend, price',
    'business case, roi, return on investment, payback, justify, cost-benefit, prove value, financial case',
    'revenue, income, turnover, sales, arr, mrr',
    'average, mean, median, typical',
    'benchmark, industry average, compare with others, competitor',
    'gaming, game, cheat, fiddle, manipulate, goodhart',
    'accuracy, accurate, error, precision, correct',
    'health score, account health, customer health, risk score, red flag',
    'adoption, usage, active use, logins, uptake',
    'time to value, first value, quick win for customer',
    'adherence, compliance, sticking to schedule, punctuality',
    'shrinkage, absence, sickness, sick leave, absenteeism, calling in sick, holiday, break',
    'occupancy, utilisation, busy, idle',
    // Ways of working
    'journey, customer journey, lifecycle, path, experience map',
    'journey map, journey mapping, storyboard, experience map, swimlane',
    'service blueprint, blueprint, backstage, frontstage, front-stage, behind the scenes',
    'touchpoint, touch point, interaction point, moment',
    'moment of truth, decisive moment, make or break',
    'prototype, mock, mockup, wireframe, draft, pilot, trial',
    'test, try out, trial, experiment, pilot',
    'usability testing, user testing, usability test, test with users',
    'prioritise, prioritisation, rank, ranking, order, what first, triage',
    'backlog, to-do list, improvement list, queue of work',
    'improvement, fix, change, enhancement, quick win',
    'process, procedure, workflow, operations',
    'process improvement, lean, six sigma, continuous improvement, kaizen',
    'standard, service standard, promise, charter, pledge, guarantee, commitment',
    'service level agreement, sla, service agreement',
    'decision right, authority, delegation, empowerment, permission, allowed to, sign-off, mandate, say, approve',
    'empowerment, autonomy, discretion, trust, judgement, freedom to decide',
    'raci, who does what, responsibility matrix, roles and responsibilities, decision map',
    'owner, ownership, accountable, responsible, accountability, in charge',
    'governance, steering committee, board, council, oversight',
    'mandate, remit, terms of reference, charter, brief',
    'stance, vision, definition, what it means, purpose',
    'principle, value, belief, rule',
    'strategy, vision, plan, direction, roadmap',
    'culture, mindset, habit, customer-centric, customer centricity, customer first, customer focus',
    'silo, departments do not talk, cross-functional, across departments, collaboration',
    'programme, project, initiative, transformation',
    'change management, change leadership, adoption of change, resistance',
    'stakeholder, sponsor, influence, buy-in, persuade, convince',
    'workshop, facilitation, session, facilitator, meeting',
    'huddle, stand-up, standup, team briefing, daily meeting',
    'meeting, agenda, session, review',
    'business review, qbr, quarterly business review, ebr, account review',
    'success plan, joint plan, mutual plan, account plan',
    'account, client, key account',
    'negotiate, negotiation, bargaining, discount, haggle, deal',
    'coach, coaching, train, training, mentor, develop, one-to-one',
    'training, learning, teach, course, skills',
    'recognition, praise, thank, reward, celebrate',
    'bonus, incentive, reward, commission, bonuses, pay',
    'pay, salary, wage, compensation, earnings, remuneration',
    'calibrate, calibration, score alike, scoring consistency, agree on scores',
    'facilitate, moderate, chair',
    'listen, shadow, back to the floor',
    'maturity, readiness, assessment, where are we',
    // Writing
    'plain language, plain english, clear writing, jargon, simple words, readable',
    'terms, terms and conditions, small print, fine print, contract, conditions, t and cs',
    'tone of voice, brand voice, style, how we sound, writing style',
    'script, wording, what to say, phrase',
    'job advert, job ad, vacancy, job posting, job advertisement, ad',
    'job, role, position, post, career',
    'job title, title, job name',
    'hire, recruit, recruitment, hiring, employ, selection',
    'cv, resume, curriculum vitae',
    'work sample, case study, test task, assessment exercise, practical task',
    'red flag, warning sign, alarm bell',
    'career, promotion, next job, progression',
    'compare, comparison, side by side',
    // Money, goods and places
    'invoice, bill, billing, statement, charge',
    'payment, pay, paying, charge',
    'delivery, parcel, package, shipping, shipment, courier, late order, dispatch',
    'logistics, delivery, shipping, warehouse, supply chain',
    'order, purchase, buy, checkout',
    'return, returns, send back, exchange',
    'shop, store, branch, retail, outlet, high street',
    'till, checkout, cash register, cashier, checkout line, register, pay point',
    'website, online, web, ecommerce, e-commerce, internet',
    'buy online, online shopping, web order, e-commerce, ecommerce',
    'information technology, it department, tech',
    'slow system, system latency, loading, screen',
    'finance, accounts, accounting',
    'legal, law, lawyer, solicitor, attorney, regulation, legislation',
    'business customer, b2b, business-to-business, corporate',
    'public sector, council, government, local authority, public body',
    'bank, financial, insurer, insurance, lender, finance',
    'energy, gas, electricity, utility, utilities, supplier',
    'telecoms, phone company, broadband, mobile, telecom',
    // Law
    'record, recording, taping, recorded',
    'personal data, personal information, gdpr, privacy, data protection, pii',
    'consent, permission, opt',
    'monitor, monitoring, surveillance, tracking, watching, spying',
    'disclose, disclosure, say that it is a machine, tell people',
    'pay transparency, salary range, pay range, salary in ads',
    'premium rate, call charges, cost of calling, freephone, toll-free, hotline',
    // American words
    'holiday, vacation, leave, time off, pto',
    'queue, line',
    'post, mail',
    'mobile, cell phone, cellphone, smartphone',
    'redundancy, layoff, lay off',
    'review, appraisal, performance review',
    'duplicate, double, record twice, merge',
    'customer record, crm, customer data, single customer view, customer profile',
    'proactive, before they ask, ahead, in advance, warn',
    'remember, memory, recall',
    'underneath, behind the scenes, back office, backstage',
    'diagram, map, drawing, chart, picture',
    'mark, score, rate, grade',
    'cv, resume, job application',
    'right to work, work authorization, work permit, visa',
    'voucher, gift card, coupon',
    'dismiss, fire, sack, let go, terminate',
    'lawyer, attorney, counsel',
    'postcode, zip code',
    // Short forms of the trade
    'account executive, ae, salesperson',
    'interactive voice response, ivr, phone menu, voice menu',
    'average speed of answer, asa, service level',
    'after-call work, acw, handling time',
    'root cause analysis, rca',
    'standard operating procedure, sop, procedure',
    'subject matter expert, sme, expert',
    'direct report, reportee',
    // Plain words for what the field has a name for
    'sick of, tired, fatigue, fed up, weary, bored',
    'fast, speed, quick, quickly, rapid, soon, time',
    'length, duration, how long, time',
    'late, delay, delayed, overdue, slow',
    'useful, value, benefit, worthwhile',
    'end, ended, ending, finish, last, final',
    'peak, highlight, strongest, best moment, best bit',
    'several, multiple, group, together, few',
    'agree, consistent, alike, compare, match',
    'asked, survey, question, ask',
    'wrong, fail, failure, mistake, error, broken, fault',
    'recommend, word of mouth, advocate, tell friends',
    'silent, quiet, quietly, hidden, without saying, secret',
    'tell, inform, explain, notify, warn, communicate',
    'fair, equal, equality, discrimination, bias',
    'boss, manager, senior, supervisor',
    'find out, discover, research',
    'count, volume, how many',
    'department, team, function, division',
    'transferred, passed around, passed on, handover, bounced',
    'repeat themselves, explain again, tell again, same story',
    'system, software, tool, screen, computer',
    'form, application, apply',
    'limit, cap, maximum, threshold, allowance, ceiling',
    'rule, policy, red tape, bureaucracy',
    'stupid, silly, pointless, harmful',
    'ceo, managing director, chief executive, executive',
    'stay, retain, remain, loyal',
    'profit, profitable, worth, value, lucrative',
    'expect, expectation, promise',
    'ready, available, prepared, readiness',
    'invisible, unseen, behind the scenes',
    'crisis, emergency, outage, incident',
    'fraud, scam, deception',
    'pressure, stress, burnout, wellbeing, workload',
    'speak up, psychological safety, afraid, blame',
    'once, first time, one go, first contact',
    'unanswered, missed, abandoned, not answered',
    'copy, benchmark, competitor, best practice',
    'two, both, joint, shared',
    'divide, segment, group, split, category, cluster',
    'typical person, persona, profile, character',
    'unhappy, detractor, dissatisfied, critic',
    'fan, promoter, advocate, champion',
    'neutral, passive, indifferent',
    'tag, code, label, categorise, category, theme',
    'chance, margin of error, confidence, significance, random',
    'sample, respondents, sampling',
    'bias, skewed, unrepresentative, distorted',
    'upset, angry, distress, emotion, feeling',
    'help yourself, self-service, without calling, without help',
    'deflect, deflection, avoid calls, contain, containment',
    'machine, bot, automatic',
    'permission, approval, authority, asking a manager',
    'plan, schedule, prepare',
    'fail point, breaking point, breakpoint, weak spot',
    'sponsor, backing, support from the top, air cover',
  ],
  de: [
    'kundenerlebnis, kundenerfahrung, customer experience, cx',
    'kundendienst, kundenservice, kundenbetreuung, customer service',
    'kunde, kundin, kunden, kundinnen, customer',
    'manager, managerin, leiter, leiterin, leitung',
    'beschwerde, reklamation, complaint',
    'kundenzufriedenheit, csat, customer satisfaction',
    'kennzahl, kpi, messgrosse, measure',
    'massnahme, aktion, action',
    'fahigkeit, kompetenz, skill',
    'rolle, stelle, beruf, role',
    'entscheidung, befugnis, decision',
    'abwanderung, kundigung, churn',
    'kundenbindung, retention, loyalitat',
    'umfrage, befragung, survey',
    'ruckerstattung, erstattung, refund',
    'kundenreise, journey, customer journey',
    'kontaktpunkt, beruhrungspunkt, touchpoint',
    'warteschlange, wartezeit, queue',
    'vorstellungsgesprach, bewerbungsgesprach, interview',
    'grundsatz, prinzip, principle',
  ],
};

/**
 * Words of everyday speech that are about the same thing, a group a line, by language: weaker than synonyms, and only for
 * names and for what people type who do not know them.
 */
const related: Readonly<Record<string, string>> = {
  en: `
    call phone ring telephone dial hotline helpline
    call contact enquiry query question request
    speak talk chat conversation converse discuss say discussion
    tell inform notify explain say announce warn mention report
    ask question request enquire wonder survey
    answer reply respond response react
    write text letter message email note wording
    read look view see watch observe
    hear listen
    leave quit go exit depart resign cancel vanish disappear lapse stop
    resign quit leaver turnover attrition notice departure
    cancel terminate end stop unsubscribe withdraw close
    lose lost losing gone churn
    stay remain keep retain loyal loyalty
    return back again repeat
    angry cross furious upset annoyed irate mad livid unhappy annoy
    unhappy dissatisfied disappointed displeased frustrated complaint
    annoy irritate bother frustrate nuisance irritation
    happy pleased satisfied delighted content glad satisfaction smile
    complain complaint moan grumble object protest grievance
    problem trouble issue difficulty fault matter pain
    mistake error slip blunder wrong incorrect failure
    broken faulty defective damaged fault break
    fix repair mend solve resolve correct cure remedy
    solve resolve settle answer sort
    cause reason why root source origin
    stop prevent avoid end halt block
    start begin launch kick first open
    finish end complete close last final done
    quick fast rapid speedy swift prompt soon quickly speed
    slow late delay delayed sluggish lag slowly
    wait queue line hold delay waiting
    long length duration lengthy
    short shorten cut brief shorter reduce trim
    fewer reduce less cut lower decrease drop
    more increase grow growth raise rise extra expand
    easy simple effortless smooth ease straightforward plain
    hard difficult tough tricky complicated effort
    complicated complex confusing unclear hard difficult
    clear plain understandable simple readable
    understand comprehend grasp follow know
    confuse confusing unclear puzzled misunderstand
    money cash cost payment pay price spend fund budget
    price cost expense charge fee
    cheap inexpensive affordable low
    expensive costly dear pricey
    pay wage salary earnings income remuneration compensation
    bonus reward incentive commission prize perk
    refund repay reimburse reimbursement payback back
    compensation redress payout damages goodwill voucher
    gift present voucher gesture goodwill flowers card
    discount reduction offer deal rebate
    bill invoice statement charge billing
    buy purchase order shop buying buyer
    sell sale sales selling seller salesperson
    customer client buyer consumer shopper user guest caller member patron subscriber people
    client account customer
    staff employee worker agent team people workforce colleague personnel
    agent representative adviser operator clerk assistant
    boss manager leader superior supervisor head chief executive director
    executive director chief leadership board bosses ceo top senior
    leader lead leadership head chief
    team group crew unit department
    department unit division function area
    company firm business organisation employer enterprise
    worker employee staff colleague labour
    colleague coworker teammate peer
    new newcomer starter recruit joiner fresh beginner
    hire recruit employ appoint hiring recruitment candidate
    candidate applicant jobseeker interviewee
    interview candidate assessment selection
    advert ad posting vacancy advertisement job
    job role position post work occupation career
    title name label
    train teach coach learn instruct educate training
    coach mentor coaching develop guide
    learn lesson learning study discover
    praise thank recognise appreciate celebrate recognition thanks
    blame accuse fault accountable
    responsible accountable owner owns charge responsibility answerable
    decide decision choose choice determine
    approve permission authorise sign allow approval
    allow allowed permit may permission legal
    forbid ban banned prohibited illegal stop
    power authority mandate right say
    rule policy regulation guideline regulations
    law legal regulation legislation act
    promise pledge commitment guarantee word vow
    trust believe faith confidence rely
    honest transparent open truth truthful
    lie untrue false wrong misleading
    fair just equal unbiased equality
    unfair biased unequal discrimination bias
    bias biased skewed unrepresentative
    help support assist aid assistance
    help assistance advice guidance
    vulnerable ill sick bereaved grieving disabled debt poor struggling elderly frail distress
    ill sick sickness illness unwell disease medical
    death die bereaved bereavement grief funeral grieving
    debt owe arrears hardship poverty poor broke
    disabled blind deaf wheelchair disability impairment accessible
    worry anxious stress pressure burnout worn tired exhausted overwork
    tired fatigue bored weary fed sick
    busy occupied workload peak rush occupancy
    idle free available unavailable
    absent away holiday vacation leave sickness shrinkage
    shift rota roster schedule timetable
    schedule plan planning timetable calendar
    plan prepare forecast planning
    predict forecast prediction expect projection guess estimate
    count number figure amount volume measure statistic
    number figure score digit
    score mark rate rating grade points
    rate share percentage proportion percent
    average mean median typical
    typical usual normal average common
    measure metric kpi indicator gauge track figure
    target goal objective aim
    goal aim purpose objective
    result outcome effect consequence
    success achieve win successful
    fail failure unsuccessful flop
    compare comparison benchmark against
    same identical equal alike consistent
    different differ difference vary
    check verify inspect test examine audit control review
    inspect audit monitor check
    watch observe monitor shadow supervise
    test try trial pilot experiment
    draft sketch rough prototype mock model
    draw drawing map picture diagram sketch chart storyboard
    picture image drawing visual
    map chart diagram
    journey path route way trip steps
    step stage phase part
    process procedure workflow steps
    form application questionnaire
    apply application request
    questionnaire survey form poll
    comment feedback remark opinion review verbatim
    opinion view belief stance
    word quote saying verbatim
    topic theme subject category
    sort group categorise classify label tag order
    first priority top prioritise rank
    important priority matter key
    list backlog queue table
    record file data database profile
    data information figures details
    private personal confidential privacy
    identity identify verify prove password security
    hide hidden secret invisible behind
    secret mystery undercover hidden
    wall barrier silo separate
    together joint shared cooperate collaboration jointly
    separate split apart divide
    swap exchange switch trade
    pass transfer hand handover forward
    transfer handover handoff switch
    machine robot bot chatbot computer automatic software assistant
    computer system software screen it technology
    software program app tool system application
    automatic automated machine
    ai artificial intelligence machine algorithm bot
    human person people real
    talk conversation dialogue
    screen display page monitor
    website web site online internet page
    app mobile application phone
    outage down crash breakdown failure disruption
    emergency crisis urgent incident
    deliver delivery ship shipping parcel courier transport
    parcel package delivery box mail
    shop store branch retail outlet
    till checkout cashier register counter
    house home flat tenant housing landlord
    council public government authority municipal
    bank finance financial insurer insurance
    contract agreement terms subscription
    terms conditions clauses contract
    renew renewal extend extension prolong
    subscription membership plan contract
    month monthly year yearly annual quarterly quarter week weekly
    quarterly quarter four
    daily day every morning
    weekly week
    regular routine monthly periodic recurring
    often frequency frequently repeat
    once one single
    twice double two second duplicate
    several many multiple few
    everyone everybody all whole
    nobody none noone
    everywhere consistent all
    meeting session gathering get-together workshop huddle
    morning start day daily
    idea suggestion proposal concept
    improve improvement better enhance upgrade
    change alter modify transform switch
    stupid silly pointless senseless harmful absurd
    harm hurt damage hurtful bad
    bad poor terrible awful negative
    good great excellent positive nice
    useless unused pointless waste
    waste unnecessary needless avoidable
    need want wish require demand
    want wish desire expect
    expect expectation anticipate
    feel feeling emotion mood
    remember memory recall recollect stick mind
    forget forgotten
    recommend advocate promoter refer suggest promote
    friend word recommend family
    fan promoter advocate supporter
    critic detractor opponent
    sponsor supporter backer patron support backing
    protect protection defend cover safe
    safe safety secure
    danger risk threat hazard
    risk danger churn
    threat threatening violence abuse attack aggressive
    abuse harassment insult rude swear aggressive
    rude impolite unfriendly abusive
    polite friendly kind courteous
    kind compassion empathy caring gentle
    afraid fear scared dare
    dare speak courage brave
    proof evidence prove demonstrate
    worth value profit valuable
    value benefit worth
    profit earnings revenue gain margin
    revenue income sales turnover
    invest investment fund funding
    justify argue convince case
    convince persuade influence win
    guilty blame
    document write record
    article page help answer knowledge faq
    update refresh current date
    old outdated stale obsolete
    missing absent lacking gap
    gap hole missing difference
    find discover search locate
    search find look
    manual guide handbook documentation
    introduce introduction onboarding
    setup install implementation onboarding launch
    use usage adoption used user
    usage adoption active logins
    practice practise exercise rehearse
    pretend act role
    visit walk tour inspection
    travel journey trip
    pick choose select
    quality standard level
    standard level norm benchmark
    minimum least basic
    limit cap maximum ceiling
    size big large small
    beginning onset first early
    habit routine permanent
    permanent lasting ongoing forever
    temporary project programme
    project programme initiative campaign
    campaign marketing promotion advertising
    message text notice announcement
    announcement news release notice
    news release update
    version release update
    developer engineer programmer coder
    engineer technician developer
    technical tech technology
    study research investigate examine
    research study survey insight
    investigate examine trace analyse
    analyse analysis analyst examine evaluate
    trace track follow
    follow track trace
    explain clarify describe
    describe description portray
    pattern trend theme
    trend pattern
    sample subset selection
    chance random luck
    certain sure confident
    doubt unsure uncertain
    goods product item thing article toaster kettle fridge oven washer vacuum television laptop phone watch camera furniture sofa mattress bike toy shoes boots dress jacket coat jeans clothes appliance gadget device
    bought purchase buy ordered paid
    broke broken faulty defective stopped cracked damaged dead leak worn
    sent return back parcel
    house home flat address door doorstep
    bedroom room bathroom kitchen ceiling wall walls roof floor window flat home house housing
    mould damp fungus mildew wet condensation spots rot black
    boiler heating radiator plumber plumbing pipe tap toilet electrician tradesman handyman repair repairman fitter engineer
    broadband internet wifi router signal network telecom
    gas electricity power meter energy water utility
    bank loan mortgage card credit overdraft account finance
    insurer insurance claim premium
    benefit benefits allowance welfare claim
    gym club magazine streaming subscription membership
    hotel restaurant cafe airline flight train bus travel guest passenger
    hospital clinic surgery doctor nurse dentist patient health
    school university pupil student college teacher public
    shop supermarket store boutique grocery salon shelf aisle
    cashier till checkout shop counter
    van driver lorry truck courier delivery dispatcher dispatch depot postman
    mail postal post letter
    dyslexic dyslexia autistic autism adhd neurodivergent disabled disability impairment adjustment
    blind deaf sighted eyesight hearing disabled wheelchair accessible accessibility
    pregnant pregnancy health discrimination
    old age elderly older pensioner pension vulnerable frail
    young age younger youth discrimination
    race racist racism ethnic foreign discrimination
    sexist sexism sexual groping harass harassment gender discrimination
    religion faith religious discrimination
    scream screaming shout yell swear insult abuse abusive angry aggressive
    hit punch kick slap spit push attack assault violence threat
    drunk weapon knife violence threat danger
    cancer dementia depression anxiety suicide suicidal illness vulnerable
    widow widower funeral bereaved death dead grieving
    cry crying tears upset distress
    lonely divorce unemployed jobless vulnerable hardship
    bankrupt bailiff arrears debt owe broke
    passport visa immigration migrant foreigner foreign work permit
    cv cvs application resume applicant
    applicant applies applying apply candidate
    reject rejected rejection refuse decline unsuccessful turned unlucky
    bin shred destroy delete throw discard
    keep store retain save storage
    tape taped taping recording recorded
    secretly hidden covert spy
    camera webcam video monitor surveillance
    fired sacked dismissal redundancy notice probation
    bombard flood overload inundate swamp overwhelm spam fatigue many
    pester nag annoy chase repeat
    disagree disagreement quarrel argue dispute conflict differ inconsistent contradict
    contradict conflict inconsistent clash differ
    overrule override veto overrides undermine authority
    bypass ignore overlook neglect
    oversell overpromise mislead exaggerate promise promised lie
    mislead deceive trick dishonest unfair
    grader marker assessor rater evaluator scorer judge score
    judge assess evaluate rate score mark
    nonsense rubbish gibberish hallucinate hallucination wrong untrue bot
    plug switch off stop disable
    courteous politely polite kind respectful
    christmas easter seasonal season holiday peak rush sale summer winter
    weekend sunday saturday evening night hours opening
    hour hours time opening
    rota roster schedule shift staffing
    jargon bureaucratic bureaucracy official formal legalese stiff language wording plain
    wording phrase text word language
    simplify simple plain easier
    vague unclear ambiguous confusing
    translate translation language interpreter foreign
    welcome greet greeting hello introduce introduction induction
    newcomer joiner starter trainee apprentice induction
    goodbye farewell last end closing
    move moving moved relocation relocate address leaving
    charge charged billed invoice bill fee
    fee charge surcharge fine penalty
    hidden concealed secret small
    expensive pricey rip overcharge overcharged
    earn earns earning salary pay
    raise rise increase
    client account customer
    logs login logins usage use adoption active
    rarely hardly seldom barely less low
    regular loyal returning repeat
    worth value brings revenue profit
    competitor rival competition elsewhere
    tell warn notify inform announcement
    status update progress tracking track
    where whereabouts location track
    lost missing stolen vanish
    late overdue behind delay
    wait queue hold waiting
    crowded overcrowded busy full peak
    understaffed shortstaffed staffing shortage
    overworked exhausted burnout stress workload
    bored boring motivation morale
    morale motivation mood engagement employee
    motivate motivation praise reward recognition
    gossip rumour secret
    meetings meeting agenda session
    minutes notes record summary
    slide slides presentation report deck
    spreadsheet excel sheet table template
    checklist list sheet template
    template form sheet example sample
    poster card notice
    tone voice manner style
    manners rude polite tone
    apologise regret forgive sorry apology
    flowers chocolate bouquet gift goodwill
    voucher coupon discount goodwill
    haggle bargain negotiate discount
    renew expire expires expiry end renewal
    quit quitting cancel cancellation
    trap trapped stuck dead-end
    maze lost confusing navigate
    click button page website
    login password account identity
    forgot forgotten lost password
    fraud scam impersonate identity
    hacked breach leak cyber outage
    crash crashed crashes outage
    glitch bug fault error
    release launch update rollout
    feature functionality function product
    roadmap backlog release plan
    sprint agile scrum release
    engineer developer it technical
    robot machine bot automated
    voice speech phone talk
    chat messaging bot message
    typing type write text
    sentence line phrase word
    essay letter note text
    picture drawing cartoon comic storyboard
    wall poster board
    map drawing chart journey
    guess forecast predict estimate
    crystal forecast predict
    average typical median mean
    percent share rate
    dashboard report measure figure
    vanity useless measure
    cheat fudge manipulate game gaming
    bonus reward prize gaming
    beg pressure push survey score
    star rating review stars
    review reviews rating comment trustpilot google
    remark comment feedback
    moan grumble complaint
    black white
    owner ownership responsible
    blame fault scapegoat accountable
    pillar passed handover transfer silo
    bounce bounced transferred passed handover
    silo turf territory department
    fight war rivalry conflict
    together teamwork joint
    sponsor champion protector backing
    boardroom board directors executive
    chief boss top executive
    headcount hire recruit vacancy position
    vacancy opening job post
    headhunter recruiter recruitment hire
    recruiter recruitment hire candidate
    diversity inclusion equality discrimination
    ethics ethical fair honest principle
    sustainable lasting permanent
    pilot trial test try
    shortcut quick easy
    habit daily routine
  `,
};

/** The groups for pages in a language, with those of English; each word as `plain` has it. */
export const synonymsFor = (language: string): string[][] =>
  namesOf(language)
    .flatMap((name) => synonyms[name] ?? [])
    .map((group) => group.split(',').map(plain));

export const relatedFor = (language: string): string[][] =>
  namesOf(language)
    .flatMap((name) => related[name]?.trim().split('\n') ?? [])
    .map(wordsOf);

const namesOf = (language: string): string[] => [...new Set([language.split('-')[0]?.toLowerCase() ?? '', 'en'])];
