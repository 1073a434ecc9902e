/** Heavy words and the plain ones that say the same. An empty replacement: leave the words out. */

/** Words of the law. */
export const LEGALESE = pairs(`
  prior to = before; subsequent to = after; in the event that = if; in the event of = if there is; in case of = if there is; pursuant to = under; in accordance with the provisions of = under;
  notwithstanding = despite; notwithstanding that = even if; notwithstanding anything to the contrary = despite anything else in this agreement; heretofore = until now; hitherto = until now; henceforth = from now on; hereafter = from now on; hereby = ; herein = in this agreement;
  hereof = of this agreement; hereto = to this agreement; hereunder = under this agreement; herewith = with this; hereinafter = below; hereinafter referred to as = called; hereinabove = above; therein = in it; thereof = of it; thereto = to it; thereunder = under it;
  therefrom = from it; thereafter = after that; theretofore = until then; thereupon = then; therewith = with it; whereas = ; wherein = in which; whereof = of which; whereby = by which; whereupon = after which; wheresoever = wherever; whatsoever = ;
  as aforesaid = as stated; aforesaid = the; aforementioned = the; abovementioned = the; above-mentioned = the; the aforesaid = the; the aforementioned = the; the abovementioned = the; the above-mentioned = the; undermentioned = following; said services = the services; said party = that party; the said services = the services; the said party = that party; witnesseth = ; in witness whereof = ; know all men by these presents = ; inasmuch as = because;
  in lieu of = instead of; with respect to = about; in relation to = about; with regard to = about; as regards = about; provided that = if; provided however that = but only if; save that = except that; save as = except as;
  save for = except for; save and except = except; for the avoidance of doubt = ; it being understood that = ; it is hereby agreed that = ; the parties hereto = the parties; deemed to be = treated as; shall be deemed = must be treated as; shall be deemed to be = must be treated as; shall be deemed to have = must be treated as having; is deemed to be = is treated as; is deemed to have = is treated as having; 
  mutatis mutandis = with the necessary changes; bona fide = genuine; pro rata = in proportion; per annum = a year; per diem = a day; ex gratia = voluntary; ipso facto = by that fact; prima facie = at first sight; de facto = in fact; ab initio = from the start; vis-a-vis = towards; viz = namely;
  effectuate = carry out; commence = begin; commences = begins; commenced = began; commencing = beginning; commencement = beginning; cease = stop; ceases = stops; terminate forthwith = end at once; render services = provide services; furnish = give; furnishes = gives; procure = get; procures = gets; procure that = ensure that; procures that = ensures that;
  indemnify and hold harmless = indemnify; covenant = promise; covenants = promises; undertakes to = must; is obligated to = must; are obligated to = must; is obliged to = must; are obliged to = must; shall be entitled to = may; is authorised to = may; is authorized to = may;
  in the manner set forth in = as stated in; set forth in = stated in; as set out in = as stated in; by virtue of = because of; by reason of = because of; in consideration of = in return for; on behalf of the same = for it; at such time as = when; until such time as = until; during such time as = while;
  upon receipt of = on receiving; upon the occurrence of = when there is; upon the expiry of = at the end of; upon termination of = at the end of; in any manner whatsoever = in any way; from and after = from; on or about = on; to the effect that = that;
  hereinbelow = below; hereunto = to this; howsoever = however; wherefore = so; in respect of = for; in regard to = about; in furtherance of = to further; in pursuance of = under;
  inter se = among themselves; pari passu = equally; at the expiration of = at the end of; upon the expiration of = at the end of; party of the first part = first party; evince = show; vitiate = undo;
  subject to the provisions of = subject to; within the meaning of = in the sense of; including any of the following = including
`);

/** Two words for one. */
export const DOUBLETS = pairs(`
  null and void = void; cease and desist = stop; cease and desist from = stop; due and payable = due; each and every = each; any and all = all; first and foremost = first; full and complete = complete; full force and effect = effect; final and conclusive = final; final and binding = binding; free and clear = free; give and grant = grant; have and hold = hold;
  keep and maintain = keep; maintain and keep = keep; last will and testament = will; made and entered into = made; null and of no effect = void; order and direct = order; over and above = above; part and parcel = part; power and authority = power; sole and exclusive = only; sole and only = only; then and in that event = then; true and correct = correct;
  true and accurate = accurate; type and kind = kind; unless and until = until; when and if = if; if and when = when; as and when = when; all and singular = all; by and between = between; by and with = with; fit and proper = fit; goods and chattels = goods; legal and valid = valid; rest and residue = rest; right and title = title; save and hold harmless = protect;
  sell and convey = sell; shall and will = must; terms and provisions = terms; covenant and agree = agree; represents and warrants = warrants; aid and abet = help; alter or change = change; amend or modify = change; build and construct = build; care and attention = care; deem and consider = treat as; entirely and completely = completely; finish and complete = complete;
  for and during = during; for and in consideration of = for; furnish and supply = supply; perform and discharge = perform; relieve and discharge = discharge; repair and make good = repair; revoked and annulled = revoked; separate and apart = apart; stop and desist = stop; stop and desist from = stop; supersede and replace = replace; valid and binding = binding;
  right, title and interest = rights; rest, residue and remainder = rest; give, devise and bequeath = give; indemnify, defend and hold harmless = indemnify; authorise and empower = authorise;
  authorize and empower = authorize; suffer or permit = permit; kind and character = kind; modify and change = change; it is agreed and understood that =; in and of itself = itself; end result = result;
  past history = history; basic fundamentals = basics; advance planning = planning; future plans = plans; new innovation = innovation; completely eliminate = eliminate
`);

/** Many words for one. */
export const WORDY = pairs(`
  in order to = to; in order that = so that; so as to = to; for the purpose of = for; for the purposes of = for; with a view to = to; due to the fact that = because; owing to the fact that = because; in view of the fact that = because; in light of the fact that = because; by reason of the fact that = because; on the grounds that = because; for the reason that = because;
  despite the fact that = although; in spite of the fact that = although; notwithstanding the fact that = although; at this point in time = now; at the present time = now; at that point in time = then; during the course of = during; in the course of = during; for the duration of = throughout; within a period of = within; over a period of = over;
  in excess of = more than; in the amount of = of; the amount of time = the time; the period of time = the time; period of time = time; on a daily basis = daily; on a weekly basis = weekly; on a monthly basis = monthly; on a quarterly basis = quarterly;
  on an annual basis = yearly; in close proximity to = near; in the vicinity of = near; it is important to note that = ; it should be noted that = ; please note that = ; it is understood that = ; with the exception of = except for;
  in addition to = besides; in conjunction with = with; together with = with; by means of = by; by way of = by; as a means of = to; as a consequence of = because of; in the absence of = without; in such a way that = so that; in the same way as = like; until such time = until then; whether or not = whether; the fact that = that; as to whether = whether; in the process of = ; take action to = ;
  in a manner that = so that; for the benefit of = for; in the interest of = for; on the part of = by; with reference to = about; in terms of = in; in the field of = in; of the order of = about; is in receipt of = has; give consideration to = consider; has an impact on = affects; have an impact on = affect; afford an opportunity to = let; make reference to = refer to; take into account = consider; take into consideration = consider;
  at which time = when; by the time that = when; has a requirement for = needs; have an effect on = affect; in an effort to = to; in instances where = where;
  in a situation where = where; in such a manner as to = to; is applicable to = applies to; is in possession of = has; is not in a position to = cannot; is under an obligation to = must;
  is required to = must; are required to = must; on the occasion of = when; of the opinion that = thinking that; is of the opinion that = thinks that; are of the opinion that = think that; through the use of = by using; under circumstances in which = when;
  under the provisions of = under; within the framework of = under; there is no doubt that =; the manner in which = how; with the result that = so that
`);

/** Verbs made into nouns. */
export const NOMINALISATIONS = pairs(`
  make a decision = decide; make a determination = determine; make a determination of = determine; make a payment = pay; make a payment of = pay; make payment = pay; make payment of = pay; make payment to = pay; make a request = request; make a request for = request; make an assessment = assess; make an assessment of = assess; make an adjustment = adjust; make an adjustment to = adjust; make adjustments to = adjust; make an announcement = announce; make an announcement of = announce; make contact with = contact; make modifications to = change; make use of = use; make an application for = apply for; make a recommendation = recommend; make changes to = change; make a claim for = claim;
  make a report on = report on; make provision for = provide for; conduct a review of = review; conduct an investigation of = investigate; conduct an investigation into = investigate; conduct an analysis of = analyse; conduct an audit of = audit; conduct a test of = test; conduct testing of = test; carry out a review of = review; carry out an investigation of = investigate; carry out an analysis of = analyse; carry out an audit of = audit; carry out repairs to = repair; carry out maintenance on = maintain;
  carry out maintenance of = maintain; perform an analysis of = analyse; perform a review of = review; perform maintenance on = maintain; perform an audit of = audit; perform a test of = test; perform testing of = test; perform monitoring of = monitor; undertake a review of = review; undertake an investigation of = investigate; give notice of = announce; give notification of = announce; provide notification of = announce; provide notification to = tell; provide notice to = tell; provide assistance to = help; provide assistance with = help with;
  provide support to = support; provide support for = support; provide information about = describe; provide an explanation of = explain; provide a description of = describe; provide a response to = answer; provide confirmation of = confirm; provide approval of = approve; give approval to = approve; give an explanation of = explain; give authorisation for = authorise; give consent to = agree to; have a discussion about = discuss; have knowledge of = know of; is indicative of = shows; is in agreement with = agrees with; is in violation of = breaks; is in breach of = breaks; are in breach of = break;
  come to an agreement on = agree on; reach an agreement on = agree on; take measures to = ; be in compliance with = comply with; is in compliance with = complies with; achieve compliance with = comply with; effect payment = pay; effect payment of = pay; effect a change = change; exercise control over = control; obtain approval from = ask; submit an application for = apply for;
  take action on = act on; submit a claim for = claim; submit a claim to = claim from; place an order for = order; hold a meeting = meet;
  be of assistance = help; be of assistance to = help;
  be in agreement = agree; bring about = cause; render assistance = help; render assistance to = help
`);

/** Long words for short ones. */
export const COMPLEX = pairs(`
  utilise = use; utilize = use; utilises = uses; utilizes = uses; utilised = used; utilized = used; utilising = using; utilizing = using; utilisation of = use of; utilization of = use of; ascertain = find out; ascertains = finds out; ascertained = found out; facilitate = help; facilitates = helps; expedite = speed up; expedites = speeds up;
  initiate = start; initiates = starts; initiated = started; remunerate = pay; rectify = correct; rectifies = corrects; rectified = corrected; ameliorate = improve; promulgate = publish; disseminate = send; disseminates = sends; necessitate = need; necessitates = needs; enumerate = list; enumerated = listed; elucidate = explain; subsequently = later; consequently = so;
  relocate = move; transmit = send; transmits = sends; transmitted = sent; accordingly = so; accomplish = do; adjacent to = next to; discontinue = stop; discontinues = stops; elapse = pass; elapses = passes; inception = start; methodology = method; magnitude = size; pertaining to = about; recapitulate = sum up; proficiency = skill; exigency = need; cognisant of = aware of; cognizant of = aware of;
  endeavour = try; anticipate = expect; commencement date = start date; expenditure = spending; finalise = finish; finalize = finish; optimum = best; an optimum = the best; remainder = rest; remuneration = pay;
  substantiate = prove; timeframe = time; time frame = time; attain = reach; prohibit = forbid; cognisant = aware; cognizant = aware; preclude = prevent
`);

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((entry) => {
      const [heavy = '', plain = ''] = entry.split('=').map((part) => part.trim().replace(/\s+/g, ' '));
      return heavy === '' ? [] : [[heavy, plain] as const];
    }),
  );
}
