/** What a country does: past and present forms that are actions by themselves. */
export const ACTION_VERBS: ReadonlySet<string> = new Set(
  (
    'signed signs joined joins adopted adopts hosted hosts drafted opened opens ratified ratifies proposed proposes launched launches sent sends ' +
    'provided provides voted recognized recognised established acceded withdrew announced chaired chairs assumed organized organised submitted ' +
    'put took began begins started starts built builds trained trains invited invites offered offers initiated completed allocated ' +
    'contributed deployed donated delivered exported exports imported imports introduced lifted abolished appointed concluded ' +
    'pledged presented nominated approved extended closed reopened resumed transferred ordered bought sold shipped simplified ' +
    'evacuated imposed suspended severed restored hands handed issued issues granted grants doubled waived exempted eased convened convenes ' +
    'abstained tabled tables earmarked financed finances funded funds awarded dispatched mediated brokered facilitated circulated ' +
    'co-chaired co-chairs co-organised co-organized presides leads led heads headed donates supplies supplied purchased purchases buys leased ' +
    'banned notified deposited denounced terminated renewed cancelled canceled liberalised liberalized harmonised harmonized cut ' +
    'reduced raised increased modernised modernized constructed upgraded connected held gave gives assumes commissioned ' +
    'inaugurated inaugurates completed completes secured relaunched negotiated freed released repatriated vaccinated planted mobilised mobilized ' +
    'nominates presents submits ships transfers hosts recalled summoned expelled hands won ' +
    'condemned rejected called urged co-hosted co-sponsored sponsored accepted undertook'
  ).split(' '),
);

/** Participles behind "has" that end in no -ed. */
export const ACTION_PARTICIPLES: ReadonlySet<string> = new Set(
  'set put made begun taken sent given built held done met brought bought sold drawn written led paid laid cut let drawn spent kept'.split(
    ' ',
  ),
);

/** Verbs that say how a country is, not what it does. */
export const STATE_VERBS: ReadonlySet<string> = new Set(
  'be have remain become need like want know believe consider hope see stay continue depend belong seem mean benefit enjoy face lack attach value regard never not always'.split(
    ' ',
  ),
);
