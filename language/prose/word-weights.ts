/** Written by `npm run weigh`, not by hand: a weight, and the words and pairs of neighbours that have it. */
export const WORD_WEIGHTS = `705	promptly
690	typically
660	approximately
630	usually
625	best-effort
620	normally
600	reasonable
590	approximately 0
585	generally
580	materially
570	aim
550	a reasonable,reasonably
530	substantially
525	discretion,effort
515	feasible
505	severe
470	aim to
465	a material,best
460	expected,important
455	uptime between
450	appropriate,hours ),possible $
440	serious
435	hours :
430	endeavour,endeavour to,regularly,significant
425	^ repair
420	periodically
415	% :,operations,regular
410	% uptime,efforts,risk
405	to respond
400	maintenance shall,normal
395	of at,outages
390	may take,weather
385	efforts to,material
380	legal,possible,typical
375	( for,feature
365	reasonable time,solution,under 0,whenever
360	a significant,all tickets,delivery date,impacted,necessary,operational,or any
355	five (,major,timely
350	appropriately,expect,few
345	^ most,practicable,provide reasonable
340	+ aim,all reasonable,best effort,delay,problems,satisfaction
335	commercially,manner,strive,targets
330	discretion $,endeavor,in general,is to,kept,take,usual,will use
325	% availability,addressed,commercially reasonable,factors,interruptions,qualified,reasonable efforts
320	% 0,aims,attacks,circumstances,email support,enough,excluding holidays,sole discretion,the bank
315	good,hosting,impact,level of,properly,submission,unavailability of
310	delays,disruption,functions,premium,reasonable notice
305	change $,control,degradation,intends,intends to,reduced,will make,would
300	0 0,features,mutually,should,to time,undue
295	*'s order,decision on,during low-traffic,hour period,issued within,judgment,low-traffic,might,percentile,restore,supply
290	before any,causes,discretion of,during a,may be,meaningful,strive to,the agency,to ensure
285	^ credit,be treated,degrade,others,repeated,shall promptly,the failure
280	^ refunds,a partial,adequate,best-effort basis,bugs,cases,consistently,endeavours,falls below,handle,low,prompt,reasonable control,short,two days,with reasonable
275	%,available $,best efforts,depends,depends on,failure or,for delays,hour for,isolated,medium :,minimal,of downtime,rapid,situations,when possible,without prior
270	*'s use,advanced,exceptional,guarantees that,has occurred,practicable $,store,the agent,typically 0,use commercially,where
265	: <,achieve,failures,have a,health and,increase,major degradation,needed,parties shall,stakater,the site,violations,way,where possible,will endeavor,will endeavour
260	^ delivery,based on,during,faults,impaired,implement,industry,may apply,most,opportunity,rate :,reason,reasonable endeavours,that it,the storage,third-party
255	0 ms,^ availability,^ on,age,attempt,credits must,determined,fee for,fix,handling,manner $,ms,not materially,periodic,satisfactory,stack,week 0
250	+'s,^ network,a missed,aims to,around,as practicable,call $,commitments $,cooperate,data must,ddos,endeavor to,etc $,follow-up,frequent,insufficient,internet,like,limited,or other,periods,target,the right,then,unacceptable,vary
245	^ in,and at,and service,assistance,be automatically,class,degraded,disclose,ensures,est,fair,lead,of services,others $,parcels,requests and,serve,timelines
240	^ downtime,a percentage,be acknowledged,condition,deadline,further,generation,handled,operator,persistent,planned,progress of,renewal,rise,services are,suitable,targets a,to provide
235	* to,+'s service,^ any,^ some,a total,affects,ai,any new,availability $,between 0,disruptions,for major,for successive,groups,immediately and,in good,kept for,low :,night,not running,not unreasonably,or (,or configuration,prioritise,several,severely,the work,version is
230	+ $,^ they,a m,ability,at +'s,at no,control $,days or,deliveries,endeavours to,exceptional circumstances,functional,lost,month or,monthly (,normally be,operations $,percent of,replacement,response from,technically,the maintenance,three (,typically within,upload,will attempt
225	* should,/ 0,: service,^ measurement,^ work,amount of,case-by-case,control the,distributor,downtime is,excluding scheduled,in its,is subject,level $,little,operator $,service are,service disruption,service quality,shall use,to do,to which,try
220	% service,* via,+ offer,^ that,any changes,clearly,could,engineers,extended,fail to,function,in article,maintenance means,may,not responsible,payments received,procedure,request made,standards $,such as,to *,under the
215	+'s reasonable,/ or,a best-effort,a regular,about 0,agency,announced in,business $,contract price,count $,failures of,inconvenience,is expected,maintenance $,no liability,occurrence,of a,partial,prior notice,processed within,proportion,quality of,repair,standards
210	) month,a high,aim for,as specified,attributable to,but,cuts,delay after,deposits,faith,good faith,immediate,into account,it in,load,month period,need,not in,processes,received in,sufficient,targeted,the beginning,time within,timeframe
205	( typically,* have,+'s control,^ depending,^ packet,^ patch,acceptable,accessible to,agreement shall,archive,as available,be agreed,be fixed,connectivity,delay in,delete all,elevated,end users,excluded $,fortrabbit,ibm,negotiate,not included,of their,only when,out of,outlined,platform,provided for,routine,severity 0,soon,support team,try to,uptime falls,will,will generally,withhold,workaround $
200	( or,0 *,^ maintain,after receipt,and scheduled,availability and,avoid,be no,busy,capped at,come,control including,credit of,defect,depending,depending on,determine,done,during business,from *'s,has been,large,less than,live,longer,may occur,next release,not count,notice and,of government,open,outage of,paid ),reasons,reports shall,response :,significantly,some,substantial,substantive,suspend or,that *'s,the best,the data,the services,time for,timing,use all,web,window and
195	+ may,^ p,a solution,and 0,be,certain,content,copies,credits will,each day,enforcement,etc,for service,fulfill,functioning,heavy,information that,maintenance is,measured by,measurement period,outages (,possession,regular updates,scheduled,securely,that any,to it,unreasonably,use reasonable,well,whose,will promptly,with due,within thirty
190	+,+ strive,0 from,^ severity,a case-by-case,absolute,agreed between,as possible,be given,calls are,case-by-case basis,during which,electricity,experience,fee is,for sla,for standard,free from,holidays ),impacts,in breach,keep the,lift,must have,reported within,resolved within,return or,scope,shall at,share of,than five,the calculation,then-current term,things,throttle,transport,typically processed,users
185	*'s business,: typically,^ additional,^ minor,^ unavailability,about,allows,any period,are granted,are typically,as much,basis,business impact,business operations,cancellation or,cases $,complaint,credits as,day or,days overdue,degrade the,direct control,electronic,equipment software,feasible $,for maintenance,immediately after,in an,industry standards,initial response,integrations,is deducted,is made,made within,maintain,maintenance,make reasonable,management $,notice as,notified in,of its,opportunity to,providing a,purged,services at,shall upon,taking,the progress,the time,violations $,volumes,within a,|
180	: the,^ acts,^ services,affect,and aim,and force,as needed,at regular,be eligible,be resolved,complete within,criteria,determines,downtime ;,high (,impact on,known to,load $,monitoring systems,monthly billing,necessary to,notify the,of maintenance,or in,p m,party $,regular intervals,relevant,reporting,security issues,senior,so,successive,sustained,than two,the queue,timeframes,to issues,to use,trains,unauthorized access,update,update or,would have,written request
175	( major,* for,* with,^ +'s,a limited,and shall,and with,any of,api and,authorities,be conducted,by case,capped,case by,completed within,different,due to,each 0,effort to,emergency,engineering,excludes,expected to,for enterprise,have not,issue or,levels for,lose,offline,on +'s,outside,percentage of,performs,reasonable period,sphere,sphere of,sufficiently,taken $,terminate if,then the,to answer,to give,without delay
170	* and,*'s monthly,+ fail,^ 0,^ repeated,a minute,activity,after an,after notice,and /,and if,any failure,attempt to,be available,beginning of,by either,case $,conditions $,day (,details,eastern standard,fire,first year,frequency,from time,holidays and,in a,in proportion,integrity,maintainers,message,natural,operation is,performance is,period with,pricing,pro,proportion to,reasonable advance,service credit,short notice,sla credits,that at,the due,time :,time after,two consecutive,under normal,unless there,unusual,with +
165	* without,+ outages,0 shall,and not,are handled,associated,based,be fulfilled,by +,capacity of,correction,date is,decrease,degradation ),discount,example 0,excessive,experts,fulfilled,high,improve,inactivity,intermittent,is typically,logs are,losses,many users,may only,media,much notice,occur without,of which,operational $,page,perform the,pro-rata,promptly notify,provide *,restrictions,security issue,slow,staff,ticket submission,times $,to process,to restore,where the,will strive,with notice
160	( and,0 seconds,: as,^ and,^ problems,and hardware,beyond,but the,category 0,changes in,delay $,excluding,extra,goals,guarantee uninterrupted,high :,hours $,includes,investigate,is functioning,is resolved,maintenance or,material degradation,month (,not counted,occur,outages of,overall,overdue,performed within,planned outages,pm 0,prioritised,request within,respond in,responsibility,software that,stock,suspend *'s,temporarily,the network,the required,timely and,to conform,to in,to submit,unavailable and,when *,will perform,with prior
155	( s,) the,0 %,^ accounts,^ upon,a calendar,a critical,advance when,after a,all the,as agreed,beyond 0,capacity $,care,carrier is,cloud,days a,detail,five-minute interval,follow,hour in,late fee,no more,of users,permits,procedures,providers,refunds within,reports $,request from,the host,the project,the service,thorough,to acknowledge,too,use,users or,visitors,vulnerability,was unavailable,which +
150	% for,) are,) to,^ delay,action $,acts,addressed within,adjustment,an initial,and complexity,and that,applied $,as provided,attack,attributable,browser,by starlink,congestion,corrective actions,cured,day 0,diligence,downtime means,estimates,for at,good time,government $,highest,in most,insert,install,intended,is excluded,late,maintenance does,mitigation,most cases,multiple users,necessary information,of minutes,or *,per week,platform is,posted,power outages,provide information,quickly,reserves,s ),services and,stability,technology,that +,the api,the circumstances,the discretion,the fortrabbit,the highest,the hosting,threats,traffic,undue delay,until resolution,uptime guarantee,without undue
145	* support,^ (,^ immediate,^ new,^ provided,a month,and safe,any cause,api $,applicable sow,article,bank,billing month,change is,cloud providers,credits for,cure the,day period,degradation or,delays of,directly or,downtime for,due $,for production,incur,influence,is performed,lead to,lifts,m $,maintenance required,may in,months after,mutually agreed,occurring,of data,offered,organization,percent,reasons beyond,regulatory,release $,repeatedly,reported to,shall as,support hours,support policy,the infrastructure,time a,to date,very,water
140	% credit,( c,* receives,*'s services,+ intends,0 s,: full,: scheduled,a further,arrival,back up,be free,by third-party,cancellation,contract termination,control of,credits in,data has,due care,fee,fees as,followed,for assistance,for resolution,functionality,impacting,inadequate,inspections,installation,long,loss or,maintenance force,modify,must send,network or,network uptime,next,normal operations,not working,of any,often,or no,outages or,party,party gives,patterns,performance and,repaired within,requirements $,right,take 0,term of,the overall,they will,third-party integrations,to identify,unavailability means,unavailable ),uninterrupted service,whatever,whether a,will return,with clause,year on
135	* on,+'s *,: at,: no,: ≥,^ at,^ the,a case,a few,a reduction,a result,accepting,adversely,advice,announced at,appear,appropriate $,are payable,as announced,as quickly,as soon,asked,at reasonable,attacks $,available by,beyond its,close,communicated,complete the,consistent,contain,controls,copies of,day seven,days ;,decide,decisions,deems,ensure,error or,failure $,game,generally available,generated,guaranteed to,hardware failure,him,hosting +,hour $,is any,loss $,means that,n,not cured,notice in,notice may,of network,offer a,operating,or paid,partners,portion of,possible in,regular backups,respect to,service downtime,services is,soon as,spot,subcontractors $,subject,support will,taking into,technically feasible,ten (,the +,the contracting,the event,the installation,the party,third party,this contract,to maintenance,to providing,urgency,usable,use best,used the,verified,will depend,window is
130	) excluding,*'s service,+ perform,^ log,a pro-rata,affected *,an interruption,answered,api,api response,apply during,assessment,assist,available (,back,be announced,be reported,believes that,circumstances beyond,critical,delay caused,discovery of,downtime (,downtime in,each hour,effects,estimated,every effort,exercise,experienced,extent the,fast,few minutes,first response,five-minute,for reasons,force majeure,g,get back,group,indirectly,intervals $,is valid,its subcontractors,majeure,making,monthly fee,must act,network,networks or,of other,or 0,or indirectly,or major,or material,outcome,paid $,practical,practices,prevented,recent,refunds may,regard,renews,reports on,request $,resolution of,steps to,supporting,the completion,the core,they do,ticket is,to enable,to factors,to get,to meet,to reasons,to third-party,transition,weekends,with advance,with best-effort,worked
125	% and,% or,) will,* acknowledge,*'s data,0 or,: best,^ failures,^ incident,^ stakater,a refund,accessible,announce,announced ≥,any billing,available 0,b,basis (,becomes,care $,claims,competent,components $,conducted during,counting,credits or,customer-side network,down $,effect of,from defects,general,if downtime,inconsistent,is reasonably,is usually,issues and,maintenance announced,maintenance to,may temporarily,methods,minor,monthly fees,must not,not give,occurrence of,or mitigate,or the,paying,per hour,progress,promises,quickly as,reasonable and,reasonably required,resolving the,responsibility for,same-day,shall cooperate,spare parts,strives,strives to,termination,the application,the targets,time when,to allow,to handle,update this,uptime,viable,when,with enough,with respect,with section,year )
120	* of,: email,^ maintenance,^ standard,a paid,a ticket,adjustments,agreed,allocate,an annual,and +,and correct,and during,anything,are subject,as determined,availability may,backup copies,bank of,be added,be based,but are,calculated as,calculated from,catastrophic,change in,communicated in,data in,days for,ddos attacks,degraded or,downtime,downtime on,eu,goal is,going,goodwill,in exhibit,incidents $,informed,is greater,is interrupted,may include,measures,minutes from,net,nine,non-conforming,non-renewal,non-renewal at,of delivery,of non-renewal,one day,or as,or delay,performed without,please,problems with,professional manner,providing the,reason (,reasonable amount,receive *'s,received $,records and,reserves the,scheduled with,seconds for,service fee,service-level,services including,severe performance,small,subject to,target is,that result,the mean,to avoid,to comply,to remedy,undertakes to,unless either,usage,volume,when +,works
115	* $,+ should,^ data,actions of,am 0,amount $,analysis,and an,any third,are the,be provisioned,be scheduled,below target,better,calculated based,calendar quarter,cause,channels,cleaning,connected to,considering,coverage $,days $,defective,discontinue,downtime suffered,each of,external,granted,held liable,inquiry,keep,measurement,networks,not less,or change,orders are,products or,project's,reasonable timeframe,receive a,requests $,resolve the,strikes,suffered,system is,systems,tenth,that is,the ability,the level,the occurrence,updates will,uptime $,usually within,weekdays 0,whenever possible,will review,within +'s
-115	/ month,0 minute,^ actual,a claim,a party,a secondary,acceptance period,account within,acknowledge the,all requests,all times,applies to,area,availability to,cash $,change of,changing,choice,contract $,contrary,counted,credits shall,custom,day means,destruction,does,either party,every two,for severity,hours until,improvement,independent,is deemed,lasts,obligation,of one,on any,or software,packages,paid for,percentages,point-in-time,price list,promptly and,receiving the,remove or,representative shall,requests or,respond to,sample,shipment,support is,that period,through the,ticket with,to requests,trade,two or,usage ),version of,within two
-120	0 (,0 per,>,^ free,^ without,a p,a service,and available,are due,assume,be at,be deemed,be subject,be supported,commitment to,compatibility,compensation,costs of,creation,data,day the,defect is,downtime period,effect at,either,employee,entitled,every minute,exceed,exit,failed $,fees ),file,financial credit,from,funds,give *,health,human,iec,iec 0,if an,is an,is reached,it was,located,mail,maintenance at,majority,majority of,may cancel,may object,mediation,modifications,month basis,most recent,or an,or such,or workaround,overlap,perform its,period and,period means,production environment,provide 0,provisions,quote,rate of,reasonably necessary,receive an,refund or,remote,request a,returns,row,schedule,snapshot,someone on,sub-processors,such changes,support and,the covered,the period,times the,two business,unavailability (,upon 0,was in,working day,written notice
-125	) or,* get,*'s failure,+ agree,+ as,+ receive,^ approved,^ within,a billing,after which,also,any month,applies,are treated,at its,authorize,bound,but ≥,can't,charge of,continuous 0,credits only,discontinued,due from,failover,for non-payment,forty-eight,forty-eight (,from 0,from this,gross negligence,guidance,hourly rate,in respect,incident response,initial notification,item,its discretion,itself,language,level 0,list $,meter,not affected,objects,of no,omissions,orders $,output,patch release,performance targets,personal,process,quarterly $,reduced by,relating,relating to,resource,rounded,running in,service order,shall conduct,shows the,sla,sole and,source,starting,substitute,support tickets,tender,termination notice,that the,the agreement,the following,to delete,to existing,twice per,unavailability or,used for,violation of,will refund,work and,writing within
-130	( p,+ cannot,0 year,^ continuous,^ measured,^ total,a quarter,a response,acknowledge within,affecting all,allowed,analysis within,and all,and exclusive,any payment,any service,apply,as shown,awarded,by giving,cached,carry out,charges,computing,contracts,counts,date $,days ),days all,decides,deemed accepted,delay (,deleted,delivery of,disk,downtime ),engage a,excess of,goods,http 0,in $,in excess,interruption of,is payable,issued $,makes,management and,measured at,minutes ),nightly,no workaround,not engage,not specified,not subject,notifications,officer,on its,outage ),performance degradation,points,practicable and,project,qualified personnel,questions,region $,request to,required $,scans,see,set to,site within,six months,sla from,terminate *'s,terms in,that does,the community,the duration,the proposed,the result,time between,time it,time without,to audit,to section,twenty-four (,unavailable if,upcoming,updated,what is
-135	( 0,( communicated,) hours,* any,*'s,accounts,agreed in,alerts,and business,and respond,api endpoint,are provided,but no,can not,collected,commit to,continued use,download,equipment,exceeds 0,excluding bank,for all,for failure,fourteen,frame,have an,in production,in violation,interest on,inventory,invoice,is taken,latency,less,liable for,maintenance takes,make changes,max,midnight,migration,no obligation,notice from,obligation to,of notification,once per,operating system,or mitigation,outage or,party software,personnel are,problem $,received,reduce,related,replaced within,requiring,return,returned,sampled,security incidents,services do,standard 0,start,technical issues,ten business,the credit,the impact,the issue,the planned,two weeks,utc,when a,with such,within sixty,within that,without notice
-140	) a,: all,< 0,^ core,^ full,^ please,a *'s,a major,acknowledgment $,alert,applicable to,are available,attached,available or,available when,bank holidays,be applicable,be submitted,change,completing,compliance,controller may,cost of,costs,counts as,court,customs,data will,domain name,end the,ends when,exceeded,exclusively,following,guarantee,hours during,in,included,is always,issue the,issues within,maintenance window,materials,names,of requests,other party,party must,period ),preview,server $,shall be,take place,team,technical support,technician,ten minutes,testing,that a,the alert,the charges,the limit,the number,the office,the premises,the products,the technical,time frame,user,violation,where required,will issue,will respond,year after
-145	*'s solution,+'s infrastructure,0 /,0 minutes,: 0,^ maximum,^ production,a force,a scheduled,access $,actual availability,aware of,be reached,board,but less,clock,cloudflare,constitute a,continues,dashboards,days at,described above,directed,duplicate,except as,excluding +,final and,hours to,if there,in such,is filed,is running,issues with,key,license,maintenance may,marked as,means,measure,minimum of,network is,non-refundable $,on the,on their,one week,or support,or warranty,per month,performance of,prohibited,provide technical,refund is,release date,resolution or,returned to,service within,services agreement,setting,support ticket,target resolution,the guaranteed,the latest,the performance,their own,third-party dependencies,three months,time during,to +,to and,twenty-four,via email,will begin
-150	) if,^ ensure,above,an automatic,and no,and time,any event,as the,basis for,be cancelled,between,between the,billed,centre,commit,complexity $,connections,contacted,dates and,each quarter,federal holidays,figure,full,fully,guarantee any,guaranteed response,help desk,holidays,hours in,hours of,incidents and,obtained,of availability,of or,one business,or data,period of,prior written,reading,receipt of,refundable,refusal,remedies for,responses,rolling,schedule c,signed by,still,stored in,strictly,support services,the authority,the average,the monitoring,the reasons,to mitigate,to purchase,twelve months,≤,≤ 0
-155	* 0,* has,*'s report,+ is,0 min,a given,a guarantee,absence,and (,any circumstances,api returns,are non-refundable,as reasonably,backup,billing,by an,by changes,by default,by providing,contacts,copy of,corresponding,counted as,credits that,date and,date the,disputes,environments,evaluation,expenses,historical,hours,immediately upon,in *'s,in schedule,individuals,iogrid,it within,later,leave,measured from,method,minute is,not resolved,on weekdays,opening,or part,preceding,receipt,requests per,software,supplied,supported,take effect,target $,the facility,the percentage,the sole,triggered,unavailable for,until it,workaround
-160	: +,> 0,^ beta,^ emails,a failure,acknowledgment,agreed to,and conditions,available for,available on,be deducted,be returned,breach within,c $,contract year,credit request,critical $,data within,entitled to,escalate to,exceeding,fails to,five minutes,for more,give the,hard,hours advance,ii,implementation of,in effect,it takes,limiting,may request,measurements,minutes (,minutes *,month $,month ),must answer,not the,or damage,orders placed,pacific time,per year,prevents,price,problem and,purchases,reliability and,responding,send,sent to,server,sla event,states,submit,targets are,tests,the availability,the property,times are,until,uptime (,use policy,within 0,workspace,written approval
-165	+'s sla,: credit,^ where,a *,a separate,activities,and maintenance,are unable,automatic,award,be deleted,but at,checks,clause,cloud region,completely,continuously,credits,earlier,eligible to,equipment or,exceed the,fifteen,in section,left,log,manner that,notice (,occurred $,of life,on request,on site,patched,property,remedy for,remove,request,room,scheduled or,seconds,stops,than thirty,the date,the same,the start,when it
-170	* are,0 the,^ enterprise,a single,affected,agreement in,alarm,assignment,be changed,begin,cannot,com,communications,credit card,deduct,default $,encrypted,excess,giving,half,hour and,incidents shall,issues :,non,of discovery,only after,or greater,permanently,reached,safety,schedule 0,the *'s,the works,these are,to terminate,to the,to within,used to
-175	% ),( see,* will,*'s sole,*'s starlink,+ do,0 support,a rolling,affected $,after delivery,again,agreement is,amount,at,business hours,cap,classified,commences,days of,description,during any,expert,five,for scheduled,for the,gross,guarantee 0,include the,invoice for,licenses,maintenance will,member,monthly report,never,of the,per,purchased,rate limits,service unavailability,shall ensure,shown in,standard,subsequent,terminate,the applicable,the owner,the supported,twice,up to,upon,with its,working days
-180	0 degrees,0 incidents,^ two,accounting,agreements,authorized,budget,by telephone,continue,d,days unless,degrees,deliverable,emails,first,including,increments,is reported,is responsible,issue $,maintain a,measured on,monthly $,months of,once a,otherwise agreed,partner's,past,patched within,possible and,professional services,provide the,rate $,redundancy,shall pay,the business,the first,to exceed,unless otherwise,via the,warrant that,wear
-185	+ does,0 years,^ partial,a majority,always,any sla,billing cycle,but equal,declare,dispute,email delivery,enabled,ending,event $,for >,holiday,i,infrastructure providers,makes no,monthly ),monthly uptime,must,notification,or above,outages caused,region,scores,security team,security vulnerabilities,should be,ten,term,termination of,the annual,the deliverable,the partner,tier,to its,under any,unresolved
-190	0 +,0 consecutive,0 times,after 0,amounts,constitute,dedicated,everything,existing,fee $,fourteen (,in writing,late payments,limits,maintain the,of such,only the,order,pager,performance or,period when,publishes,received by,rejected,service cycle,team is,than,the driver,this,transactions,with an,writing
-195	0 hours,^ regular,all issues,all user,are applied,claim is,classified as,considered,damage caused,divided,divided by,during normal,each year,effective,exclusive remedy,expressly agreed,federal,for +,internal,is calculated,levels $,modified,notice via,office,order or,quarter,released,representative,reserved for,separate,separately,start of,the order,this sla,threshold,updates are,weeks
-200	+ have,0 hour,= (,^ either,act,all users,am,as received,authentication,both the,conducted between,connection,eastern time,else,in transit,is closed,is considered,means the,must include,not provide,or availability,or labor,recurring fees,representatives,request and,responding to,s 0,service unavailable,submissions,the next,utc $,with a
-205	) shall,*,0 incident,0 with,^ access,actual,auditor,be triggered,cet $,copy,event,from performing,has not,hours before,major release,national,node,of unavailability,only for,or internet,records $,regular maintenance,services in,someone,stay,stop,tasks,the meter,void,will give
-210	0 $,0 xx,^ significant,against the,amended,and downtime,be measured,certificate,cet,considered unavailable,duties,edge,effect,every 0,full refund,in service,is final,not eligible,notification of,product,purchase,rating,registered,scheduled outages,severity level,writing $
-215	acceptable use,accepted,after receiving,agreement $,business days,calendar,calendar days,cluster,day after,days in,et,excluded,hours notice,location,named,probes,shall apply,stored,those,twenty,value
-220	aggregate,completely unavailable,computer,days written,default,deprecated,downtime per,for +'s,four,not guarantee,on-call,outside the,plan for,process $,rounded to,signed,specifically,to repair
-225	) which,^ no,a severity,a target,at 0,create,credit *,duration of,financial,hosted,in any,is below,limited to,minutes,months,most 0,notified $,objective,opened,services as,visit,written consent
-230	/ total,0 :,charged,database,exceed 0,have their,maintenance of,material changes,monthly basis,not offer,of receipt,on hardware,point,prior,to four,to support,vehicle,which the
-235	= 0,available to,may at,month,object,parties meet,requirement,service requests,to access,total number,vouchers,won't,year
-240	^ respond,a maximum,a support,acceptance,at least,backups are,days,equal to,for up,have the,least,minutes of,not,power,quarter $,reported,suspended,the other,ticket,website or,when an
-245	* upon,0 critical,any,at or,by the,commitment of,count as,endpoint,free of,go,http,job,pacific,partner,personal data,respond within,six,specified,started,the scheduled,this clause,years
-250	0 h,^ initial,announced 0,changed,consecutive,equal,identity,interest,panel,planned maintenance,refunds will,that have,use of,within three
-255	+ in,^ to,a report,all,an additional,annex,appointment,approval from,date of,may terminate,metrics,notice for,security incident,solely,submitted,than 0,the government,the maximum,written
-260	assets,code,council,current,each calendar,eight,engineer,following the,leaves,manual,months from,name,of loss,plus,remains,the two
-265	*'s next,advance $,approved,calendar month,event within,every,facility,hour,incident,may not,not use,of +,service +,subscription
-270	a time,all other,demarcation,demarcation point,even if,for planned,high priority,monthly reports,supplies,total,validate,years $
-275	0 may,are calculated,be processed,day on,no sla,on 0,score,train
-280	^ critical,^ normal,above the,at most,both,card,cash,instructions,is limited,marked,non-refundable,not been,not warrant,period $
-285	^ calls,contact,error $
-290	0 days,: response,a maintenance,confidential,do not,eur 0,later than,minimum,party may,shown,terminate the,the report,will take,x 0
-295	annually,as defined,msa,remedies,required to,the recipient
-300	credits are,equipment and,failed,liability,min,of performance,on which,record
-305	0 on,apply to,be applied,day of,minute,payment,text,time means,warrant
-310	disagree,dpa,quarterly,status,suspend the
-315	exceeds,hours are,no later,premises,the day
-320	already,ends,expressly,for issues,listed in
-325	0 for,^ complete,exclusive,only,unused,will have
-330	days prior,designated,escalation,exclude,maintenance :,measured,or more
-335	access the,each,hourly,identification,slo
-340	approval,contractual,days after,stated
-345	explicitly,level
-350	^ during,beta,collection,dates,no,recipient,with 0
-355	trial
-360	maximum,recommended
-370	humidity,≥,≥ 0
-375	one
-380	event will,one hour,two
-385	* within,=,closed,version
-390	an sla,the sla
-395	annual,calculated,week $
-400	and in,pay
-405	maintenance that,weekly,will not
-410	0
-415	below 0
-420	for 0
-425	holidays $,is the
-430	automatically,three
-440	once
-445	daily
-465	^ below,days notice,remain
-500	recorded
-540	monthly
-580	by *'s`;
