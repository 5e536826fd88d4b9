import type { RoleWords } from '../../language-pack.js';
import type { PlanWords } from '../../plan-words.js';

export const clauses: RoleWords = {
  agents: 'by',
  companions: 'with alongside accompanied',
  exceptions: 'without except excluding barring minus instead',
  sources: 'according per',
  purposes: 'for',
  says: 'say says said saying tell tells told telling announce announces announced state states stated claim claims claimed add adds added report reports reported declare declares declared insist insists insisted argue argues argued note notes noted warn warns warned write writes wrote explain explains explained stress stresses stressed confirm confirms confirmed reveal reveals revealed believe believes believed suggest suggests suggested describe describes described affirm affirmed acknowledge acknowledged emphasize emphasized underline underlined accuse accuses accused',
  topics: '',
  denies: "not n't n’t never no neither nor none nobody without hardly",
  unreal:
    'will would may might could should must shall can if unless whether expected due set scheduled planned plan plans planning hope hopes hoped hoping want wants wanted intend intends intended try tries tried seek seeks sought propose proposes proposed offer offers offered threaten threatens threatened urge urges urged call calls called demand demands demanded ask asks asked consider considers considered considering supposed meant likely ready prepared wish wishes refuse refuses refused fail fails failed decline declines declined deny denies denied cancel cancelled canceled postponed aim aims aimed aiming vow vows vowed pledge pledges pledged promise promises promised agree agrees agreed prefer need needs scrapped shelved dropped abandoned delayed refusing failing hopeful willing reluctant poised slated bound unlikely',
  denials:
    'deny denies denied denying dismiss dismisses dismissed reject rejects rejected refute refutes refuted rebut rebutted false untrue baseless unfounded wrong inaccurate incorrect fabricated',
  unrealEndings: '',
  perfect: 'has have',
  presentForms: '',
  who: 'who whom whose',
  whom: 'whom',
  withWhom: '',
  objectMarks: '',
  asksBare: 'who',
  asksAnywhere: '',
  relatives: 'who that which',
  respectively: 'respectively',
  light:
    'take takes took taken make makes made have has had get gets got give gives gave do does did say says said go goes went start started happen happened be',
  carrying:
    'make makes made making take takes took taken taking have has had having hold holds held holding give gives gave given giving launch launches launched launching carry carries carried carrying conduct conducts conducted conducting pay pays paid paying reach reaches reached reaching stage stages staged staging mount mounts mounted mounting lead leads led leading commit commits committed committing perform performs performed performing deliver delivers delivered delivering issue issues issued issuing begin begins began begun start starts started starting open opens opened opening do does did done doing announce announces announced conclude concludes concluded sign signs signed enter enters entered send sends sent offer offers offered provide provides provided complete completes completed continue continues continued undertake undertook undertaken strike strikes struck submit submits submitted file files filed claim claims claimed take took attend attends attended join joins joined host hosts hosted get gets got negotiate negotiates negotiated broker brokers brokered',
  mutual:
    'meet meets met meeting talk talks talked talking marry marries married debate debates debated clash clashes clashed',
};

export const plans: PlanWords = {
  verges: 'about close short verge brink yet nearer',
  nearly: 'nearly almost',
  nearlyReach: 1,
  links: 'to of',
  linkedForms: '',
  behind: false,
  reach: 1,
};
