/** A short hosting contract in prose as a drafter might send it, with a table of credits and one of answer times. */
export const CONTRACT = `# Hosting Agreement

This Agreement is made between Brightwater Hosting Ltd (the "Supplier") and Oakfield Stores plc (the "Customer").
It commences on 1 March 2027 and continues for two years.

## 1. Charges

The monthly fee is GBP 3,500 per calendar month, payable in advance.
The Supplier may suspend access to an account that is 60 days in arrears.

## 2. Availability

The Supplier shall keep the shop available for at least 99.9% of each calendar month.
"Peak Day" means a day on which the Customer takes more than 1,000 orders.
The Supplier shall announce scheduled maintenance at least three (3) days in advance.
Scheduled maintenance shall not exceed six hours per month.

| Availability in the month | Service credit |
|---|---|
| below 99.9% but at least 99.0% | 10% of the monthly fee |
| below 99.0% | 25% of the monthly fee |

Total service credits shall not exceed 40% of the monthly fee.
The Customer must claim a credit within 30 days after the end of the month concerned.
If availability is below 99.9% in three (3) consecutive months, the Customer may terminate this Agreement.

## 3. Support

Support is given Monday to Friday, 8:00 to 18:00 London time.

| Severity | Response | Resolution |
|---|---|---|
| Severity 1 | 30 minutes | 4 hours |
| Severity 2 | 2 business hours | 2 business days |

The Supplier shall provide a report within five business days after each month.
The Supplier's engineers say "good morning" before they touch anything.

## 4. Law

This Agreement is governed by the laws of England and Wales.
`;
