/** A small agreement with data of two months: up all January, down for an hour and a half in February. */
export const smallAgreement = `# Parties
agreement Hosting is between Provider and Customer, from 1 January 2026 to 28 February 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "Acme".
party Customer means "Northwind".
fee Monthly Fee means GBP 1,000 for each calendar month.

# What is measured
records Outages means "times down", collected by Customer in "the log", with
  Began, a time set by Customer; Ended, a time set by Customer.
period Outage means the time from Began to Ended of Outages.
metric Availability means the percentage of time without Outage.

# Levels
target Uptime: Provider must keep Availability at least 99.9% in each calendar month.
If Availability in a calendar month is below 99.9%, Provider must credit 10% of Monthly Fee.
If Uptime is missed, Customer may terminate.

// where the data lie
sample Outages from "data/outages.csv".
`;

export const outages = 'Began,Ended\n2026-02-10T10:00:00Z,2026-02-10T11:30:00Z\n';
