/** Contracts in prose of several kinds: how different drafters say the same things, each with something that is easily misread. */
export const CONTRACTS: Readonly<Record<string, string>> = {
  'a cloud service in dollars': `# Master Cloud Services SLA

This Service Level Agreement ("SLA") is entered into between Stratus Data, Inc. ("Vendor") and Harbor Freight Logistics LLC ("Client"), effective as of March 1, 2026, for an initial term of thirty-six (36) months, renewable for successive terms of 12 months.

1. Uptime. Vendor guarantees a Monthly Uptime Percentage of at least 99.95%.
2. Maintenance. Vendor may perform Scheduled Maintenance, provided that it gives Client no less than seven (7) days' prior written notice; each maintenance window shall not exceed 2 hours and total Scheduled Maintenance shall not exceed 6 hours per calendar month.
3. Emergency maintenance may be performed with 1 hour's notice.

| Monthly Uptime Percentage | Service Credit (% of monthly fees) |
|---|---|
| >= 99.95% | 0% |
| 99.0% to < 99.95% | 10% |
| 95.0% to < 99.0% | 25% |
| < 95.0% | 100% |

4. In no event shall the aggregate service credits in any billing month exceed 50% of the monthly subscription fee.
5. To receive a credit, Client must submit a request within fifteen (15) business days of the end of the billing cycle in which the outage occurred.
6. The subscription fee is $12,500.00 per month, plus a one-time onboarding fee of $4,000.
7. If the Monthly Uptime Percentage falls below 98.0% in any three (3) months in a rolling twelve (12) month period, Client may terminate this SLA on thirty (30) days' written notice.
8. This SLA is governed by the laws of the State of Delaware.
`,
  'hosting with decimal commas': `# Hosting / Service Levels

Between Nordlicht Hosting GmbH (the "Contractor") and Stadtwerke Musterstadt AG (the "Client"). The contract starts on 1 July 2026 and ends on 30 June 2029.

The annual fee amounts to 1.250.000,00 EUR, payable in monthly instalments.
The Contractor shall keep the platform available 99,5 % per calendar quarter.
Planned works are carried out on Sundays between 02:00 and 06:00, announced at least five (5) working days beforehand, and are limited to 12 hours per quarter.
For every started 0,1 percentage points below 99,5 % availability the Client receives a credit of 2 % of the quarterly fee.
Credits are capped at 15 % of the annual fee.
The Client must assert credits within six weeks after the end of the quarter.
The hotline is staffed Monday to Friday 8:00 to 18:00 CET, and on Saturday from 9:00 to 13:00.
Incidents of priority 1 are acknowledged within 30 minutes and fixed within 4 hours; incidents of priority 2 and 3 within one working day and five working days.
At least 90 % of all incidents are to be resolved in time per quarter.
`,
  'a support schedule': `# Support Schedule

## 3 Response and Resolution

Business Hours are 9 a.m. to 5:30 p.m., Monday to Friday, excluding public holidays.

| Priority | Initial response | Workaround | Resolution | Target |
|---|---|---|---|---|
| P1 – Critical | 15 mins (24x7) | 2 hours | 4 hours | 98% |
| P2 – High | 1 business hour | 1 business day | next business day | 95% |
| P3 – Medium | 4 business hours | n/a | 3-5 business days | 90% |
| P4 – Low | 2 business days | n/a | best efforts | 90% |

The percentages are measured each calendar quarter.

Supplier will provide a quarterly service report within 10 working days of quarter end.
The charges are GBP 3,750 (plus VAT) per quarter.
If fewer than 90% of Priority 1 incidents are resolved in time in a quarter, Supplier will credit 5% of the quarterly charge.
`,
  'credits in bands': `# Uptime Commitment

The Service will be operational 99.9% of the time, measured quarterly, excluding force majeure.

If availability in a calendar quarter is:
- 99.5% - 99.89%: 5% of the quarterly fee
- 99.0% - 99.49%: 10% of the quarterly fee
- 95.0% - 98.99%: 20% of the quarterly fee
- below 95.0%: 3 days of service for each full hour of downtime

The fee is €30.000 per quarter.
Total credits may not exceed 30% of the fees for that quarter.
Customer shall lodge claims no later than 45 days after the quarter ends.
`,
  'two services': `# Services SLA

This Agreement is made between Blue Ridge Telecom Ltd (the "Operator") and Vale Council (the "Authority") and is dated 2 January 2026 and effective from 1 February 2026.

The Operator shall ensure that the Voice Service is available at least 99.99% in each month and the Data Service at least 99.9% in each month.
The Web Portal shall be available 99.0% of each month during Service Hours.
If availability of the Voice Service is below 99.99% but not below 99.9%, the Authority is entitled to a credit of 5% of the monthly charge for the Voice Service.
If availability of the Voice Service is less than 99.9%, the Authority is entitled to a credit of GBP 2,500.
A credit of 3% of the monthly charge is due if availability of the Data Service is below 99.9%.
The Operator shall pay credits within 30 days of receiving a valid claim.
The Authority must notify the Operator of any claim within 10 days of the incident.
The Operator shall give at least 10 days' notice of planned outages, which may last up to 4 hours.
`,
  'an API': `# API Service Level Agreement

99% of API requests shall be answered within 300 milliseconds.
The API shall have an uptime of not less than 99.9 per cent per calendar month.
We respond to Severity 1 tickets within 1 hour 30 minutes, 24 hours a day, and to Severity 2 tickets within 4 hours during business hours.
Severity 1 tickets are resolved within 8 hours in 95% of cases and within 24 hours in all cases.
Fees: USD 0.002 per request, with a minimum of USD 1,000 per month.
Credits: 10% of the fees for the affected month for uptime of 99.0% or more but less than 99.9%; 30% of the fees for the affected month for uptime of less than 99.0%.
Credits in a month may not exceed 100% of the fees paid in the preceding three months.
Customer must request a credit within 30 days from the date of the outage.
Planned maintenance (maximum 4 hours per week) does not count; we inform customers 48 hours in advance.
`,
  'figures in words': `# Agreement for Managed Network Services

The term commences on 1 April 2026 and continues for a period of five years, subject to three months' notice of termination after two years.
The Provider shall maintain Network Availability of ninety-nine point nine percent (99.9%) during each Contract Year.
The annual service charge is GBP 1.2 million, and increases by 3% each year.
Should Network Availability fall below ninety-nine percent (99%) in a Contract Year, the Provider shall credit ten percent (10%) of the annual service charge.
The total of all credits shall not exceed twenty percent of the annual service charge in any Contract Year.
Planned maintenance requires a notice of at least two weeks and must not exceed twenty-four hours per year.
Critical incidents shall be responded to within a quarter of an hour.
High priority incidents shall be responded to within forty-five (45) minutes and resolved within twelve hours, in ninety percent of cases each month.
If Network Availability is below 99% in more than two consecutive quarters, the Customer may terminate.
`,
  'a public authority': `# Service Level Schedule

The Supplier must meet the following in every Service Period (each calendar quarter).

| Measure | Target | Credit below target |
|---|---|---|
| Availability of the Portal | 99.8% | 4% of the Quarterly Charge |
| Calls answered within 20 seconds | 85% | 2% of the Quarterly Charge |
| Incidents resolved within SLA | 95% | 3% of the Quarterly Charge |

Service Credits shall be limited to 12% of the Quarterly Charges in any Service Period.
The Quarterly Charge is £245,000.
The Supplier shall report performance within 5 Working Days after the end of each quarter, and annually within 20 Working Days.
The Authority may terminate if the Supplier fails the same service level in 3 consecutive quarters or 4 times in any 12 month period.

| Severity | Respond within (minutes) | Fix within (business hours) |
|---|---|---|
| 1 | 15 | 4 |
| 2 | 60 | 8.5 |
| 3 & 4 | 240 | 40 |

90% of Severity 1 incidents must meet both times, per month.
`,
  'a whole year': `# Colocation Agreement

This Agreement is between DataVault B.V. ("Provider") and Kestrel Games SAS ("Customer"). It is valid from 15 January 2026 until 14 January 2031, time zone CET.

Power availability: 99.999% annually. The Provider shall ensure at least this.
The Provider shall guarantee power availability of 99.999% on an annual basis, reported monthly.
Availability less than 99.999%: credit of one day's fee per hour of interruption.
Availability less than 99.99%: credit of 5% of the annual fee.
Availability less than 99.9%: credit of 10% of the annual fee.
The monthly fee for each rack is EUR 1.150,00 and the Customer takes 12 racks.
The annual fee is EUR 165.600.
In any year the credits shall not exceed EUR 40.000,00.
Maintenance of the power path: 14 days notice, up to 8 hours per year, between 22:00 and 06:00.
Claims must be made within 3 months after the end of the year.
Either party may terminate with 6 months' notice. The Customer may cancel if availability is below 99.9% in 2 of 12 months.
`,
  'numbered clauses': `# Data Centre Services Agreement

1.1 The Supplier warrants that Availability shall not fall below 99.9% in any calendar month, or 99.95% over any calendar year.
1.2 Planned Maintenance shall be notified to the Customer not less than 10 Business Days in advance and shall in aggregate not exceed 24 hours in any calendar quarter.
1.3 If Availability falls below 99.9% in a calendar month the Supplier shall pay 5% of the Monthly Charges.
1.4 If Availability falls below 99.5% in a calendar month the Supplier shall pay 7,5% of the Monthly Charges.
1.5 The maximum Service Credit payable in any calendar month is 10% of the Monthly Charges, and in any Contract Year 8% of the Annual Charges.
1.6 The Customer shall notify the Supplier of any claim for Service Credits within ten (10) Business Days after the end of each calendar month.
1.7 The Supplier shall deliver a performance report not later than the tenth day of each month.
1.8 The Charges are EUR 8 400,00 per month.
1.9 The Customer may terminate if Availability is less than 98.5% in 2 consecutive months or in any 3 months of a 12-month period.
1.10 Priority 1 and 2 Incidents shall be answered within 15 minutes; Priority 3 Incidents shall be answered within 4 Working Hours.
1.11 90 per cent. of Priority 1 Incidents shall be resolved within 4 hours and the remainder within 8 hours.
`,
  'short and loose': `# Service Level Agreement

The Service shall be available 24x7 with an availability of 99.5 % (excluding maintenance) on a monthly basis and 99.7 % on an annual basis.
Maintenance is done monthly for up to 3 hours with notice of 5 days.
Maintenance outside of the window requires the consent of the Customer, requested 72 hours before.
The yearly price is $60K, invoiced quarterly.
Where availability is between 99.0% and 99.5%, a credit of 5% of the quarterly invoice applies; where it is between 98.0% and 99.0%, a credit of 10% applies.
Credits never exceed 25% of the quarterly invoice.
Credit requests have to be received within 20 calendar days of receipt of the monthly report.
High priority tickets: response within 30 min (95%), resolution within 1 day (80%).
Support hours: 08:00-12:00 and 13:00-17:00, Monday to Friday.
`,
};
