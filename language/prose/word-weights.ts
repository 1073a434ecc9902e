/** Written by `npm run weigh`, not by hand: a weight, and the words and pairs of neighbours that have it. */
export const WORD_WEIGHTS = `735	promptly
730	typically
655	materially
645	reasonable
635	reasonably
595	a reasonable
570	aim
550	regular
520	a material,best-effort,usually
515	appropriate,discretion
510	feasible
500	severe
485	approximately
470	generally,substantially
465	effort,regularly
455	best,reasonable time
435	expected,possible $
430	endeavour,endeavour to,possible
420	aim to,operations
415	% uptime
405	causes,serious
400	impact,outages,risk
395	cases
390	approximately 0,bugs,credit of,efforts,impacted,under 0
385	hours :,weather
380	^ repair,maintenance shall,significant
375	all tickets,delay,normally
370	efforts to,good,periodically,practicable,problems,targets
365	discretion $,hours )
360	appropriately,material
355	operational,should
350	major,reasonable notice,to ensure
345	level of
340	aims,have a,rate :,satisfaction
335	necessary,time for
330	all reasonable,commercially,handle,provide reasonable,submission
325	^ most,adequate,manner,premium,uptime between,with reasonable
320	+ aim,others,short
315	acceptable,commercially reasonable,failures,few,handled,in its,must have,normal,repeated,to respond,usual,will use
310	a significant,each hour,factors,kept,or any,properly
305	service or,soon
300	%,( for,^ they,periodic,solution,the failure,undue,whenever
295	circumstances,during low-traffic,enough,for delays,issued within,rapid,resolved within,supply,support requests,the agency,the bank
290	attacks,completed within,delays,faults,health and,hour period,in good,intends,intends to,interruptions,is to,services are,way
285	achieve,before any,functions,hosting,impact on,stakater,to time,users
280	+'s,and service,are typically,disruption,important,percentile,response from,take,that it,timely
275	0 ms,^ delivery,^ in,and at,based on,days or,groups,internet,majeure events,may apply,ms,mutually,or 0,request made,some,sufficient,typically 0,week 0,without prior
270	% availability,^ credit,a missed,ability,call $,cases $,control,delivery date,ensures,etc $,guarantees that,of services,parcels,periods,reasonable efforts,strive,unavailability of,will make
265	availability $,class,depends,depends on,during,during a,excluding holidays,five (,has occurred,low-traffic,of at,shall promptly
260	+ offer,cooperate,defect,degraded,endeavor,endeavours,feature,operator,repair,stack
255	^ work,and not,but,copies,distributor,excluding scheduled,falls below,frequent,industry,maintain,maintenance $,methods,not running,notice and,persistent,platform,processed within,reason,reasonable control,serve,situations,such as,termination,traffic,two days,version is
250	aims to,as specified,be automatically,data must,ddos,degradation,in general,isolated,load,most,night,no more,standards,suitable,target,where,where possible
245	/ 0,^ 0,^ downtime,best efforts,change $,connectivity,credits must,disclose,endeavor to,for successive,is expected,manner $,or other,prompt,reasonable endeavours,the core,vary,would
240	* to,: <,^ outage,^ p,about,as soon,at no,could,days ;,email support,hour for,implement,insufficient,into account,judgment,may be,might,not unreasonably,reasons,rise,soon as
235	* and,0 %,and 0,case $,experience,extended,heavy,impaired,low,may take,needed,outage of,quality of,standards $,target :,timelines
230	+'s service,/ or,^ availability,^ measurement,be acknowledged,best effort,best-effort basis,busy,commitments $,degrade,failures of,level $,longer,necessary to,not in,one day,operator $,or (,planned,sole discretion,substantive,to *,unreasonably,web,workaround $
225	% 0,* have,* via,: service,agency,be eligible,correction,depending,depending on,determined,during which,emergency,failure or,fair,high,parties shall,the services,the site,to restore,will
220	( or,) month,a partial,available $,count $,credits for,delete all,endeavours to,faith,for standard,good faith,handling,immediate,kept for,little,made within,month period,payments received,potential,prioritise,proportion,reduced,senior,shall use,technically,the service,to provide,use commercially,with notice,|
215	+ $,^ packet,addressed,cuts,done,elevated,fail to,fee is,granted,in an,like,not count,relevant,restore,stock,targets a,third-party,will endeavour
210	* should,0 weeks,^ minor,a percentage,a total,after a,allows,any new,authorities,beyond its,by +,day 0,est,has a,have not,increase,not to,open,reports shall,requires,service disruption,several,severely,the final,this contract,timing,to have,to use,unauthorized access,undue delay,upgrades,use all,without undue
205	^ unavailability,analysis,beyond 0,business operations,cancellation or,delay in,each 0,followed,generation,limited,meaningful,minimal,no liability,not materially,of downtime,of its,practicable $,regular updates,strive to,the hosting,uptime,will generally,with due
200	*'s business,^ upon,a m,any third,as practicable,attempt,basis,condition,delay after,do,due $,functional,functioning,large,losses,means that,of more,offered,or the,percent,percent of,qualified,requests $,responsibility,substantial,the data,then-current term,to +'s,within a
195	( s,+'s control,^ any,^ services,accessible to,affects,criteria,degrade the,determines,expected to,feasible $,fix,from *'s,highest,is subject,less than,major degradation,measurement period,meet the,not included,opportunity,partial,performance is,possession,reporting,restrictions,routine,sphere,sphere of,support team,the due,the highest,times $,to do,transport,withhold
190	% in,+ may,+'s reasonable,0 from,0 working,affect,amount of,and aim,archive,as provided,available by,calculation,care,holidays and,impacts,lifts,measures,message,need,operations $,perform the,resulting,shall upon,the best,throttle,trains,will endeavor,with +
185	* of,* on,+ fail,^ (,^ network,^ refunds,^ repeated,accordingly,and force,as possible,assistance,capacity of,contract price,control $,features,fortrabbit,in article,is made,jobs,measured by,occur without,outages (,outages of,outside,reserves,s ),security issues,successive,terms,the work,things,timeframes,timely and,until resolution,which is
180	*'s use,+,^ acts,^ that,a case-by-case,a high,a limited,case-by-case,case-by-case basis,first year,industry standards,is performed,notice as,of a,of which,offer a,offline,only when,platform is,refunds may,replacement,the agent,the status,the storage,to process,when possible,which +,with clause
175	affected month,and agreed,and shall,and that,announced in,any period,applicable sow,as agreed,availability falls,calls are,certain,delay $,end users,frequency,function,global,hours for,immediately and,intended,late,live,lost,maintenance announced,month or,next,not responsible,of government,on +'s,out of,prior notice,prioritised,progress of,scope,seconds $,stability,strikes,the queue,to in,to it,typically within,violations,where the
170	% service,* for,+ strive,a month,a regular,acts,at regular,avoid,back,bank,be agreed,complaint,cured,details,equivalent,exceptional,excluded $,failure,failure $,for maintenance,force majeure,free from,in proportion,inspections,is functioning,levels for,load $,majeure,next release,overall,performs,proportion to,regular intervals,reported to,shall at,subject,targeted,that *'s,that at,the overall,the time,time after,to which,unavailable and
165	+'s *,0 seconds,0 shall,^ after,^ maintenance,a further,a result,advance when,any failure,availability and,be resolved,consistently,contact $,copies of,follow,hardware failure,in a,install,it is,lift,low :,ltd,may,monthly subscription,of data,or *,outages or,please,pm 0,right,securely,share of,the discretion,the progress,third party,time a,to reach,to third-party,use,vulnerability
160	( major,* without,^ additional,a refund,and /,any downtime,api $,are granted,be given,be no,believes,beyond,business $,control including,corrective actions,data loss,days before,each day,for enterprise,from time,further,guarantee uninterrupted,incur,is deducted,non-critical,of users,outcome,per week,procedures,respond in,return or,sla ),to answer,visitors,weekdays 0,year on
155	^ by,a way,agreement shall,ahead,and with,as much,at reasonable,be treated,capacity $,category 0,circumstances beyond,communicate,credits as,days $,engineers,expect,extra,fees for,has been,hour in,if not,improve,maintenance,may include,medium :,occur,occurring,operational $,pricing,reasons beyond,result,services at,slow,software that,store,supported for,test,the installation,the right,three (,to conform,to give,too,uptime commitment,use reasonable,will perform
150	) is,: full,: the,^ high,^ problems,ability to,agreed,ai,and safe,announce,api and,are handled,are payable,as described,as needed,be,be fixed,browser,by either,change is,cloud providers,credits in,decisions,delays of,discretion of,extent the,get,government,informed,investigate,lower,may temporarily,month (,monthly billing,multiple users,networks,of network,resolution of,service fee,set,shall inform,shorter notice,sla credits,subcontractors $,support hours,temporarily,that causes,the ability,the host,try,two consecutive,update,usable,weekends,with prior
145	* must,+ intends,^ new,and an,apply $,around,as available,believes that,come,conditions $,ddos attacks,deadline,deems,due care,each of,events $,experienced,fee for,feedback,for reasons,good time,high (,high :,hosting +,hour $,immediately,incident (,internet service,is any,is only,long,m $,made,material degradation,monitoring systems,new,not cured,of minutes,or a,p m,party,patterns,performance,possible in,refunds,report within,severity 0,significantly,starts,subject to,technology,terminate if,that any,that no,the api,to an,under the,urgent,well,with enough
140	+ perform,^ as,a +,a minute,against,announced ≥,assist,attack,availability of,back to,claimed,cleaning,cloud,consistent,covered by,directly or,down $,downtime for,downtime means,engineering,error in,estimates,etc,excludes,excluding,fee,g,government $,holidays ),hours $,levels are,loss $,making,minutes $,not working,of any,of maintenance,of service,orders,paying,permits,practical,recent,repairs,request from,reserves the,responsibility for,review and,rule,scheduled and,shall cooperate,single month,so,spare parts,steps to,the +,the maintenance,the project,time $,time that,time when,to enable,urgency,x
135	* receives,* shall,^ and,^ available,^ on,a critical,accordingly $,advice,all the,an annual,attributable to,billing month,business impact,calculated from,carrier is,channels,critical,cure the,damaged,degraded or,downtime,enforcement,equipment software,error or,exists $,five-minute interval,generated,group,hardware and,inconsistent,installation,its subcontractors,line,much notice,normal operations,notice to,on reasonable,or less,or material,or no,page,professional,protect,provide information,resolving the,stable,standard business,support policy,taking into,tenth,the circumstances,the compensation,the full,the uptime,ticket is,try to,uninterrupted,update this,weekdays,with the,| 0
130	* $,+ outages,0 is,^ target,a breach,a discount,and a,and scheduled,any changes,any planned,as quickly,asked,bank of,be issued,better,center,degradation or,diligence,down,downtime shall,due to,errors,if,integrity,is measured,it will,keep the,material change,measurement,months after,non-renewal,non-renewal at,occurred,of non-renewal,operating,protection,providing,readings,renews,repaired,reports $,request $,service credit,sev 0,severity,sufficiently,taken to,taking,than two,the 0,the level,the required,the severity,the value,theft,thereafter,third-party service,to factors,to protect,uptime falls,usually within
125	( and,( five,( utc,* support,+ should,0 s,: up,^ log,activity,acts of,adjusted,adjustment,allocate,although,an order,and data,any billing,applications,available and,be added,clean,close,communication,conditions,constraints,contain,decide,defects,depend,depend on,direct control,effects,environment $,error-free,expiration,few minutes,fire,goals,incidents $,inspection,it must,its sole,manner in,ninety,of other,often,or use,per quarter,posted,professional manner,regard,requests and,service to,staff,status of,target 0,term of,tests and,the event,time in,to reasons,unavailability means,undertakes,undertakes to,use its,very,viable,violations $,window is,with advance
120	) by,) unless,+ sends,: email,^ data,^ report,^ the,^ water,action $,agree on,all *,amount for,and security,and timely,announced at,communicated,confirms the,considering,credits will,disruptions,downtime in,downtime is,during business,estimated,held liable,improvements,indirectly,is excluded,lead,letter,maintenance means,managed,mutually agreed,necessary $,not exceed,notify +,offers,operation is,or change,or indirectly,or major,own cost,performed without,provided the,ready,reason (,reasonable period,receive,renewal,report $,route,scheduled,service quality,the completion,the support,the targets,then,to users,was unavailable,whatever,will return
115	% for,% the,) excluding,^ provided,a data,accessible,acknowledge that,actions taken,after an,and for,any fees,anything,are also,as announced,at +'s,based,be adjusted,be free,calls $,complaints,core,credit if,days a,delay is,discount,downtime :,electronically,email within,enable,evaluate,experiences,for service,get a,hosting services,in case,inactivity,inspect,installed,internet connectivity,intervals $,is at,is reasonably,loss of,maintenance required,may occur,move,natural,network,operate,opportunity to,pandemics,party gives,period shall,pro-rata,purged,quickly as,received $,reduces,reduction,represents,requested,required for,response :,service downtime,spare,support will,suspend *'s,threats,time or,timely updates,to avoid,unless either,water,without delay
110	( c,*'s request,^ +'s,^ failures,a substantial,agreement by,always be,and apply,and correct,and if,and on,apply during,appropriate $,attacks $,c ),cancellations,care $,change in,claims,correct,data in,day period,determine,established by,except,faith to,for outages,going,had,internet outages,investigate the,logs are,make sure,may require,monitored,no responsibility,notify,number of,of monthly,or *'s,or delay,payable $,performance and,protect the,reasonably required,reports on,safe,service shall,sev,shall keep,short notice,sla for,small,stability $,team within,that,the vehicle,the warranty,then the,they do,third parties,to request,upon *'s,whenever possible,where a,whether,with *,within +'s,work,works
105	( typically,) will,* the,*'s access,: (,: *,^ delay,agrees,and databases,answered,are considered,are reported,be available,be completed,be included,because,between 0,breakdown,by emailing,by factors,calculation of,change without,changes in,changes or,companies,connected to,control (,devices,during that,e g,emailing,error means,events,far,fee per,fees as,five-minute,floods,from their,goal is,guaranteed,helpdesk,how,in exhibit,incident report,initial response,intermittent,invoiced,issue to,its best,its reasonable,known,maintenance is,maintenance or,make,mean,must not,needed to,needs,networks or,not apply,not guaranteed,not received,notice at,of third,operations team,or on,or otherwise,processes,queue,receive a,remediated,repairs and,restriction,result of,service-level,seven days,severe performance,sla violation,solved,such information,terms $,time within,to achieve,to be,to get,until a,when *,when required,will review,within thirty,would have
100	available if,exercise,files,from defects,issues that,post-incident,pro,services,such,the provisions,the tenth
-100	( as,* fails,*'s sole,a weekly,are defined,flood earthquake,if there,in minutes,restoration,rounded,that does,the term,using
-105	) or,+ agree,+'s network,0 day,0 percentage,0 year,^ if,^ material,^ once,^ please,^ status,^ without,a change,a claim,a p,a workaround,and are,and email,any calendar,any circumstances,any data,are in,are provided,area,before it,breaking changes,calls,continues,contracts,costs of,disaster recovery,ends on,et,eu,failing which,have an,his,hold,if uptime,in section,in two,in violation,is less,is payable,maintained,month is,not resolved,of new,omissions,on its,on their,operating system,or services,partner,per year,percentages,pm,prepaid,previous,promptly and,provide 0,rate limits,refer,remedies for,respond within,response $,running in,satisfied with,send,service manager,shall take,shows,site within,snapshots,substitute,that a,the agreed,the cor,this case,three years,time between,to mitigate,training,undisputed,unless,updates,violation,violation of,when a,within fourteen,year after
-110	( 0,( critical,( unless,*'s equipment,+ warrants,0 requests,a second,acceptance period,action or,agreed in,agrees that,amounts,and support,are non-refundable,are outside,as measured,as part,availability to,basic,basis and,be deemed,been,but no,by +'s,cash $,cloud service,commitment to,d ),decimal,decimal places,directly to,discrepancy,domain,email address,employee,engage a,funds,goods,hours,iec,iec 0,improvement,including the,incremental,key personnel,least two,login,mail,majority,majority of,malfunctions,must deliver,must report,not engage,not specified,of an,of requests,once per,points,providers to,purchased,recurring,region $,reported in,representative shall,request a,responded to,rotation,sample,security patches,send the,shall include,sla $,support ticket,table below,that month,the acceptance,the minimum,trade,updated,upon 0,window :,within an,without the
-115	% per,( which,+ do,+'s monitoring,/,0 calendar,0 type,^ a,a row,add,agreed with,and no,and respond,applied to,are available,be required,before the,bound,choose,cleaned,compensation,credit request,documented,engineer will,excluding bank,fails,format,forty-eight,forty-eight (,in *'s,in table,inaccessibility,inventory,is an,listed,nature and,non-payment $,note,objects,of it,of that,of up,official,one business,or greater,orders $,per contract,period will,refund is,remote,requirements,respect,responding,row,score,service's,soc,soc 0,statement of,supplied,that period,the average,the caller,the duration,third-party services,type ii,upcoming,via email,were,with such,within forty-eight
-120	% measured,% of,= (,^ initial,^ total,a copy,after which,amendment,and the,applies,availability :,available or,available to,be at,becoming aware,below,by which,charged,continuously,credits do,during each,except as,excluding +,fees,fifteen,five working,for severity,from the,giving,help desk,holidays,hours until,in clause,incident that,indicative,limiting,location,met,month :,must tell,no obligation,on request,or such,or within,owner,pass,patched,pending,performed at,prior written,processed by,purchase,received on,risk of,services (,severity $,started,submit,such changes,the covered,the table,three months,tickets,time frames,to +,to fully,track,travel,two or,was,wind
-125	* do,/ month,^ response,a business,a given,accepts,account is,activities,am and,are indicative,bank holidays,be submitted,choice,completely,complexity $,consent $,constitutes,contrary,creation,deduct,due,eligible for,emergencies,entitled,errors or,extends,fifth,for providing,h,has,hours advance,http 0,in respect,incident response,max,may object,mean time,missed $,month in,monthly recurring,monthly uptime,more than,most recent,must ensure,notice of,notify *,on *'s,on the,only be,percentage for,performance degradation,quote,received,recurring fees,renewal date,replaced within,requests or,require a,response or,returned,see,service +'s,service outage,services do,seven (,site $,supports,that may,the last,the notice,the preceding,the proposed,to and,twenty-four (,will issue,will respond,with *'s,within sixty,written approval
-130	) hours,) upon,+ to,0 hours,0 minutes,0 month,a response,after the,all times,any payment,api endpoint,are due,as defined,but at,by giving,change of,commercial,costs,create,credits that,critical $,cvss,day the,duration,every minute,generator,is terminated,issue $,level in,loss ),main,management and,month basis,must keep,not affected,of use,other party,otherwise agreed,outage ),perform its,related,remove or,respond to,seven,support is,take effect,ten business,that the,the *'s,the appropriate,the authority,the following,the number,the office,the owner,the partner,the products,the sow,when it,within one
-135	+ is,: 0,: response,^ uptime,a delay,a penalty,an hour,and must,applicable to,apply,are 0,available from,aware of,billing period,charge of,commit,commit to,commits to,continuous 0,counted,credit card,deemed accepted,each quarter,end the,equipment,give *,gross negligence,guarantees $,hourly rate,in,incidents and,is always,is responsible,meet a,names,notice (,of notification,of these,off,or data,party must,property,reduce,refunds or,reply,separately $,shall ensure,should be,signed by,start,statement,sub-processor,takes,the amount,the impact,the monthly,the scope,to service,twice per,under any,user,value $,via
-140	+ use,0 hour,^ unless,a target,accept,amount,assume,authorised,available for,be subject,billed,but equal,cet,com,counts,default,delivered $,discontinued,dispute,earlier,edge,encrypted,errors (,evaluation,every two,expires,feature is,file,for non-payment,hours in,implementation of,included,individuals,issues (,it within,itself,less,level 0,maintaining,maintenance at,maintenance may,matter,no workaround,of availability,or if,or part,outside the,party software,per day,period ),prevents,process,publishes,qualified personnel,reliability and,rolling,sampled,services agreement,shall conduct,sla event,suspend,termination of,the contract,the total,two business,versions,where +,working days,≤,≤ 0
-145	* any,* will,= 0,a guarantee,alert,and (,and patch,as shown,be liable,beginning,clause,consumers,dashboards,data within,date,date and,due for,environments,expire,for downtime,foregoing,full refund,immediately upon,in transit,include the,interruption of,issued $,issues with,makes,means the,month $,must,never,or damage,period means,rate of,request for,resolved or,returned to,service desk,shall make,six,support tickets,suspension,target resolution,team,tender,the charges,the foregoing,the same,the specified,the subscription,the unavailability,this sla,tickets are,to all,twelve months,warrant that
-150	) shall,0 min,^ all,^ maximum,all requests,are applied,award,breach within,but ≥,by any,claim,cloudflare,continuous,decides,described above,disclosed,during any,every 0,exceed the,excluded,first response,fourteen (,give the,independent,is running,left,material changes,msa,notice via,on site,payments,price,received the,requirement,runs,system $,the alert,the applicable,the percentage,the start,time on,twenty-four,twice,up to,will get,writing $
-155	+ within,0 of,0 per,a maximum,a rolling,accounting,agreements,and conditions,and time,automatic,between,cannot,case within,credits shall,days the,days written,does,e-mail,eastern time,effective,exclusive remedy,expert,following the,for +'s,for >,health,holiday,nature,next working,non-refundable,notification of,obligation to,only after,order or,part of,performance of,request to,safety,services as,technical issues,version of,will apply,will give
-160	( see,* upon,^ core,a service,actions or,address,after delivery,agreement in,any case,assignment,backups are,be applicable,be changed,bill,board,cloud region,delivery $,expenses,five minutes,frames,half,issue the,lasts,leave,levels $,liable,means,meter,minute is,minutes *,network is,of one,or warranty,plan for,primary,received by,relating,relating to,released,remedy for,requests per,room,security vulnerabilities,stored in,ten,tests,these are,to repair,to terminate,to within,with at,within that,within three,work and
-165	a separate,a support,absence,an automated,be entitled,be suspended,by 0,cap,claim is,counts as,customs,downtimes,during normal,effect at,equal to,hour,invoice,maintenance takes,marked as,medium,member,notification,occurred $,or an,over,personnel are,preview,provide technical,registered,release date,server,service within,shows the,stop,support services,ten minutes,the guaranteed,the issue,the property,the report,through the,times the,two weeks,uptime percentage,website or
-170	) within,a billing,a failure,a quarter,affected $,affecting all,always,and its,before $,charges,contract year,data will,dates and,event $,excess of,federal holidays,four hours,in excess,inquiries,it takes,may request,of +,or above,outage or,past,period when,problem $,ratio,records $,request,request and,requiring,security incidents,service credits,setting,subsequent,table,targets are,technician,the credit,the driver,the month,the terms,to access,unavailable for,when an,which *,with its
-175	*,* 0,^ emails,^ where,act,agreement $,alarm,announced 0,any event,be deducted,be reached,credits,critical :,enabled,including,maintain the,modifications,of the,plan $,provide at,reached,representative,seconds,service unavailability,states,threshold,unless otherwise,until it,used for,will begin
-180	* are,^ two,a major,a majority,above,budget,c $,confirmation,connections,considered,copy of,d,damage caused,disputes,ends when,entitled to,from,gross,guarantee,in effect,may not,method,not constitute,of discovery,only the,prior,receipt,shown in,the limit,the planned,the sole,updates are,used to,workspace
-185	+ cannot,+ does,0 :,0 xx,amended,beyond the,business days,by telephone,directed,financial,future,in writing,invoice for,latency,liability,obligation,of (,of receipt,on weekdays,once a,opening,period $,prohibited,redundancy,resource,responded,stops,terminate,termination $,the annual,the first,unscheduled,upon,writing
-190	+'s systems,0 years,^ partial,^ when,a report,at or,attached,begin,both the,cluster,contacts,continue,corresponding,cost of,day after,days in,declare,delivery of,duration of,equal,etc ),fails to,federal,figure,filed,first,for more,hours before,liable for,measurements,midnight,node,non,not provide,obliged,obliged to,or availability,region,security incident,shall pay,stored,the cost,their own,unavailable if,unresolved,within seven
-195	) which,*'s next,again,appointment,auditor,certificate,compliance,database,divided,divided by,each year,ending,exceeding,fully,hour of,http,located,log,makes no,modified,objectives,party may,personal data,power,remedies,returns,scores,separate,specifically,start of,subscription,the technical
-200	0 incidents,0 times,accounts,actual,alerts,and maintenance,any,at,destruction,engineer,for planned,i,in service,late payments,maintain a,major release,measured from,measured on,national,outages caused,representatives,separately,the date,the scheduled,the standard,this clause,time during,to its,uptime 0,void,within 0
-205	*'s,0 +,0 consecutive,0 support,^ enterprise,^ no,a 0,aggregate,assets,authorized,available on,existing,for issues,four,ii,month ),most 0,objective,or internet,planned maintenance,rate $,the government,tier,to the,train,will have
-210	acknowledgment,affected,as received,authentication,can't,damage,day on,dedicated,dpa,exceed 0,fee $,for +,hours notice,hours of,increments,infrastructure providers,limits,maintenance of,maintenance will,maintenance window,per,preceding,probes,reported,software,than,that have,the availability,trial,will take
-215	/ total,0 $,0 with,^ production,^ significant,a severity,agent,agents,changed,checks,constitute,deprecated,from performing,has not,have the,of such,process $,rounded to,s 0,the meter,triggered,wear,which the
-220	^ to,already,am,approval from,be measured,default $,for all,guarantee 0,hosted,may at,minutes of,no later,not been,office,on-call,sla,state,submitted,until
-225	% ),+ have,0 incident,0 the,annex,approved,business hours,eight,excess,human,monthly reports,months,parties meet,quarter $,responding to,vehicle,via the
-230	: initial,^ either,accepted,classified as,downtime per,duties,in schedule,internal,is closed,is final,months of,named,schedule 0,someone,the works,used,vouchers,workaround
-235	^ access,agreement is,classified,credits are,current,effect,of unavailability,possible and,premises,services in,the next,the order,ticket,with a,written consent
-240	>,^ calls,^ critical,a time,approved by,backup,calendar,calendar days,count as,date of,each calendar,endpoint,full,is limited,leaves,manner that,months from,not guarantee,to notify,total number,twenty
-245	* has,+ in,and all,computer,considered unavailable,contact,for up,minute,month,no sla,notice for,permanently,rejected,remove,server $,supplies,the deliverable,this,those,to support,won't
-250	a maintenance,are calculated,council,event within,every,nightly,not offer,on which,or more,stay,tasks,utc $,visit
-255	0 h,=,all,is considered,marked,metrics,of performance,quarter,remains,the other
-260	0 critical,at least,be applied,connection,days,deliverable,equipment and,even if,least,shall apply,stated,terminate the,years $
-265	at most,hours are,identity,maintenance :,minimum of,not the,service requests,x 0
-270	advance $,against the,be processed,days prior,explicitly,limited to,manual,minutes,not use,not warrant,point,value
-275	> 0,demarcation,demarcation point,escalation,for the,interest,of loss,the day,the maximum,the two,time means
-280	confidential,five,later than,monthly $,only for,total
-285	^ regular,access the,annually,by the,calendar month,go,instructions,not,order,service +,slo,supported,text,than 0,validate,warrant,years
-290	^ normal,all users,error $,measured,specified,suspend the,suspended,the recipient,with 0
-295	an additional,apply to,eur 0,event,exclusive,incident,object,pay,with an
-300	above the,code,do not,expressly,plus,required to,unused
-305	0 on,acceptance,consecutive,shown,≥,≥ 0
-310	* within,listed in,name,recipient,written,year
-315	contractual,day of,exclude,free of,min,recommended
-320	both,card,copy,dates,days after,disagree,product,record,solely,use of
-325	following,for 0,level
-330	designated,payment
-335	event will,minimum
-340	0 days,ends,on 0,quarterly,the sla
-345	cash,opened
-350	0 for,holidays $,hourly,status
-355	identification,in any,maximum,no
-360	^ complete,approval,signed,weekly
-365	^ during,exceeds,only
-370	at 0
-375	each,will not
-380	collection
-385	maintenance that
-390	calculated,failed
-395	days notice,week $
-400	two
-405	one hour
-410	closed,version
-415	^ below,an sla,and in
-420	beta,once,one
-425	automatically,three
-435	below 0
-445	annual,daily,remain
-455	0,by *'s
-470	recorded
-475	is the
-595	monthly`;
