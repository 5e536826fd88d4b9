import type { AnswerWords } from '../../language-pack.js';

export const answers: AnswerWords = {
  causes: `
    because due reason reasons cause caused causes owing lest`,
  causeOpenings: String.raw`cit(?:ing|ed|es)(?! (?:[\p{L}’'-]+ ){0,3}(?:sources?|officials?|reports?|media|newspapers?|agency|diplomats?|statements?))|so (?:that|as to)|in order (?:not )?(?:to|that)|thanks to|on account of|in (?:view|light) of|given that|as a result of|in (?:protest|response|retaliation|exchange|return|anger) (?:at|against|over|to|for)|on (?:the )?grounds? (?:that|of)|out of (?:fear|concern|respect)|for fear (?:of|that)|over (?:fears|concerns)|(?:prompted|triggered|driven|sparked|forced|caused) by|for (?:lack|want) of|at the (?:request|insistence|urging|behest) of|under (?:\p{L}+ )?pressure (?:from|of)|on the advice of|amid (?:\p{L}+ ){0,2}(?:fears?|concerns?|row|dispute|anger|protests?|tensions?|pressure|disagreements?|differences)|(?:stem|stems|stemmed|stemming|result|results|resulted|resulting|arises?|arose|arising) from|(?<=(?<!\p{L})put(?:s|ting)? [^.;]{1,80} )down to|(?<=(?<!\p{L})(?:suspend|cancel|call|postpon|delay|halt|boycott|quit|resign|withdr|walk|arrest|detain|jail|sanction|sack|dismiss|protest|expel|recall|summon|criticis|criticiz|clash|sue|charg|convict|pull|storm)\p{L}*[^.;,\p{L}](?:[^.;,]{0,60} )?)over(?! (?:the (?:weekend|phone|telephone|past|next|coming|last)|(?:dinner|lunch|tea|coffee|video|time|a period|(?:two|three|four|five|six|several|many) )))(?= \p{L})|(?:blam|attribut)(?:ed|es|ing) (?:\p{L}+ ){0,4}(?:on|to)|to (?:avert|avoid|prevent|protest|ensure|enable|allow|protect|mourn)`,
  causesOrTimes: 'since after',
  clauseVerbs:
    '[a-z]{2,}ed|is|are|was|were|has|have|had|did|does|do|could|would|will|can|may|might|came|left|lost|broke|fell|began|won|met|went|took|made|said|told|found|held|kept|gave|got|fell|rose|saw|shot|struck|hit',
  causesBehind: '',
  causeClosings: '',
  causers: String.raw`(?<!(?<!\p{L})(?:was|were|been|be|is|are|being|felt|had|have|has|not) (?:\p{L}+ly )?)(?:prompted|forced|compelled|drove(?! (?:to|back|from|off|in|into|out|away|through|by|up|down|past|on|home))|obliged|persuaded|convinced|triggered|caused(?! by)|led to|brought about|resulted in|gave rise to|accounts? for|(?:lies|lay) behind)|(?:is|was|were) behind`,
  causersUntil: '',
  placePrepositions: `
    in at from near to into outside inside between across within around via off toward towards`,
  places: {
    at: {
      words: 'in at inside outside near within around between across',
      behind: '',
      particles: '',
      endings: '',
    },
    to: { words: 'to into toward towards for', behind: '', particles: '', endings: '' },
    from: { words: 'from off', behind: '', particles: '', endings: '' },
  },
  placeNouns:
    'city town port capital village island resort state of downtown central northern southern eastern western old',
  sites: `
    hotel palace hall airport border residence cemetery villa university centre center house building office offices
    headquarter embassy consulate base camp port village island capital city town site street square museum church mosque
    monastery hospital prison jail court courthouse ship boat lake mountain garden room salon stadium school theatre theater
    crossing bridge checkpoint complex compound resort castle fort ranch estate lodge library station venue location place
    chancellery ministry parliament outskirt edge suburb district province region area zone territory park terminal hangar
    restaurant mansion manor ballroom plaza farm forest valley desert coast beach bay sea river ground hill`,
  roles: `
    minister chief envoy president director leader secretary spokesman spokeswoman spokesperson advisor adviser head
    chairman chairwoman official ambassador governor mayor king queen prince emir sheikh premier chancellor commander
    general officer senator representative negotiator mediator diplomat son wife husband daughter brother sister father mother founder member deputy
    coordinator commissioner speaker boss aide delegate sultan prosecutor admiral colonel journalist analyst expert
    professor scientist author player coach engineer lawyer judge bishop pope emperor duke archbishop cardinal priest cleric
    imam rabbi patriarch auditor counsel counselor counsellor economist doctor physician historian captain lieutenant
    brigadier rapporteur banker businessman businesswoman activist lawmaker attorney rector registrar ombudsman
    undersecretary facilitator convener politician academic`,
  roleModifiers: `
    intelligence foreign prime defence defense special deputy vice strategic affairs security former political spy state
    interior finance economy culture press chief senior top acting`,
  roleLinks: 'of for the and to de al bin',
  appositions: 'an?|the|former|head|who',
  notApposed: String.raw`and|but|or|while|when|whereas|after|before|because|since|though|although|said|says|told|adding|added|as he|as she|as they|then|so|yet|\p{L}+ing`,
  copulas: String.raw`is(?! \p{L}+ing\b)|was(?! \p{L}+(?:ing|ed)\b)|serves as|heads|leads|became|has been(?! \p{L}+(?:ing|ed)\b)|has become|co-?chairs|chairs|commands|runs|governs|presides over|represents|speaks for|acts (?:for|as)|works (?:as|for)|holds the|used to`,
  capacities: String.raw`as (?:an? |its |his |her |their )?`,
  relatives: 'who',
  linking:
    'is|was|has|had|became|serves?|served|heads?|headed|leads?|led|runs?|ran|once|used|works?|worked|represents?|represented|speaks?|spoke|acts?|acted|holds?|held|chairs?|chaired|commands?|commanded|governs?|governed|until|now|currently|previously|formerly|also',
  identities: 'is|was|remains',
  topicMarks: '',
  phraseOpenings: String.raw`an?|the|its|his|her|their|our|\p{L}+['’]s`,
  groups: {
    called: String.raw`(?:collectively |also |together |jointly |better )?(?:known as|called|dubbed|referred to as|nicknamed|forming|which (?:form|make up)|making up)(?: the)?`,
    including: String.raw`(?:which |that )?(?:includ(?:es|ing|ed)|compris(?:es|ing|ed)|consist(?:s|ing|ed) of|(?:is |are |was )?(?:made up|composed) of|groups|grouping|namely)|of|(?:are|were)`,
    kinds: String.raw`countries|states|nations|members|powers|trio|quartet|group`,
  },
  silences: String.raw`(?:would|did|does|do|could|will|has|have|had) ?(?:not|n['’]t) (?:yet )?comment(?:ed)?|(?:declin|refus)(?:ed|es|ing) to (?:comment|say|answer|speak|discuss)|(?:had|made|gave) no comment|said nothing|(?:made|gave|issued) no (?:mention|statement|remarks?)|left without (?:speaking|a statement)|did(?: not|n['’]t) (?:mention|address|touch on|raise|refer to)|never (?:mentioned|addressed|touched on|raised)|without (?:mentioning|addressing|touching on|a word (?:on|about|of))|(?:kept|remained|stayed|was|were) silent`,
  whoIsAhead: '',
  copulaEndings: '',
  deputies: 'deputy vice assistant under acting interim',
  nominal: 'an?|the|former|head|is|was|serves|heads|leads',
  owners: String.raw`\bits|\bhis|\bher|\btheir|\bthe|['’]s`,
  ownerLinks: "of the 's ’s",
};
