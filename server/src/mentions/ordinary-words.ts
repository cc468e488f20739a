/**
 * Words that filings, news and contracts capitalize in headings, titles and defined terms without naming anybody, sorted.
 * Source: the captions and headings that Regulations S-K and S-X and Forms 10-K, 10-Q, 8-K and DEF 14A prescribe, and the
 * most frequent English words, by hand. Left out are those that are frequent surnames or parts of names of companies.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    'A About Above Absence Abstain Academic Accelerated Access Account Accountant Accounting Accounts ' +
    'Accrued Accumulated Acquired Acquiring Acquisition Acquisitions Across Act Action Actions Active ' +
    'Activities Activity Actual Actuarial Addendum Additional Additionally Additions Address Adjusted ' +
    'Adjustment Adjustments Administration Administrative Administrator Adopted Adoption Advance Advanced ' +
    'Advances Adverse Advertising Advisor Advisors Advisory Affected Affiliate Affiliated Affiliates ' +
    'Affordable After Again Against Age Agency Agent Agents Aggregate Agreement Agreements Agricultural ' +
    'Air Aircraft All Allocated Allocation Allowance Allowances Almost Alone Along Alpha Already Also ' +
    'Alternate Alternative Although Always Amended Amendment Amendments American Amid Among Amongst ' +
    'Amortization Amortized Amount Amounts An Analysis Analyst Analytics And Annex Anniversary Annual ' +
    'Annually Annuity Another Anti Any Anyone Appendix Applicable Application Applications Applied ' +
    'Appointed Appointment Appraisal Approach Appropriate Approval Approved Approximately Apr April ' +
    'Arbitration Architecture Are Area Areas Arrangement Arrangements Article Articles Artificial As ' +
    'Asian Asset Assets Assigned Assignment Assistance Assistant Associate Associated Associates ' +
    'Association Assumed Assumptions Assurance At Attachment Attendance Attendee Attendees Attorney ' +
    'Attributable Audit Audited Auditor Auditors Aug August Authority Authorization Authorized Auto ' +
    'Automated Automatic Automation Automotive Available Average Aviation Award Awards Away Background ' +
    'Balance Balances Bank Banking Bankruptcy Banks Bar Base Based Basic Basin Basis Battery Be Because ' +
    'Become Been Before Beginning Being Below Beneficial Beneficiary Benefit Benefits Besides Best Better ' +
    'Between Beyond Bid Big Bill Billing Billings Biological Biotechnology Black Block Blue Board Boards ' +
    'Body Bond Bonds Bonus Book Both Box Brand Brands Bridge British Broad Broadband Broadcast Broker ' +
    'Brokerage Budget Building Buildings Bulk Burden Business Businesses But Buy Buyer By Bylaws ' +
    'Calculated Calculation Calendar Call Can Canadian Cannot Cap Capacity Capital Capitalization ' +
    'Capitalized Card Cards Care Career Cargo Carrier Carriers Carrying Case Cash Casualty Catalog ' +
    'Category Cause Cell Cellular Cement Center Centers Central Certain Certificate Certificates ' +
    'Certification Certified Certifies Certify Chain Chair Chairman Chairperson Challenges Change Changes ' +
    'Channel Channels Chapter Characteristics Charge Charges Charitable Chart Charter Check Chemical ' +
    'Chemicals Chief Child Children Chinese Circumstances City Civil Claim Claims Class Classes ' +
    'Classification Classified Clawback Clean Clear Clearing Client Clients Climate Clinical Close Closed ' +
    'Closing Cloud Coal Code Collaboration Collateral Collection Collections Collective Combination ' +
    'Combined Commencement Commencing Comment Comments Commerce Commercial Commission Commissions ' +
    'Commitment Commitments Committee Committees Commodities Commodity Common Communication ' +
    'Communications Community Companies Company Comparable Comparative Comparator Compared Comparison ' +
    'Compensation Compensatory Competition Competitive Complete Completed Completion Complex Compliance ' +
    'Component Components Comprehensive Computation Computer Computing Concentration Concentrations ' +
    'Concept Concerning Condition Conditions Conduct Conference Confidential Confidentiality Conflict ' +
    'Conflicts Connect Connected Connection Consent Conservative Consideration Considerations ' +
    'Consolidated Consolidation Consortium Constant Constitution Construction Consultant Consultants ' +
    'Consulting Consumer Consumers Contact Contacts Contained Container Contemporary Content Contents ' +
    'Contingencies Contingent Continued Continuing Continuous Contract Contracts Contractual Contribution ' +
    'Contributions Control Controlled Controller Controls Convention Conversion Conversions Convertible ' +
    'Core Corporate Corporation Corporations Correction Correlation Corrugated Cost Costs Could Council ' +
    'Counsel Count Country County Coupon Court Courts Cover Coverage Created Creating Creative Credit ' +
    'Credits Criminal Critical Cross Crude Cryptocurrency Cultural Culture Cumulative Currency Current ' +
    'Currently Custodian Custody Custom Customer Customers Cyber Cybersecurity Daily Damages Data ' +
    'Database Date Dated Dates Day Days Dealer Dealers Dear Death Debt Dec December Decision Decisions ' +
    'Declaration Declared Declassification Decrease Dedicated Deductible Deduction Deductions Default ' +
    'Defaults Defense Deferred Deficit Defined Definition Definitions Definitive Delayed Delivery Demand ' +
    'Demographic Denominated Dental Department Dependence Deposit Depositary Depository Deposits ' +
    'Depreciation Derivative Derivatives Described Description Design Designated Despite Details ' +
    'Determination Determining Developed Developing Development Developments Device Devices Did Diesel ' +
    'Difference Differences Digital Diluted Direct Direction Director Directors Disability Disaggregation ' +
    'Disclosure Disclosures Discontinued Discount Discounted Discretionary Discussion Display Disposal ' +
    'Dispositions Dispute Distribution Distributions Distributor Distributors District Diverse ' +
    'Diversified Diversity Dividend Dividends Division Divisions Do Document Documents Does Dollar ' +
    'Dollars Domestic Dominant Done Double Down Dr Draft Drilling Drive Driver Drug Drugs Due During ' +
    'Dutch Duties Duty Dynamic E Each Early Earned Earnings East Eastern Easy Economic Economy Edition ' +
    'Education Educational Effect Effective Effectiveness Effects Efficiency Efforts Eight Either ' +
    'Election Elections Electric Electrical Electricity Electronic Electronics Eligibility Eligible ' +
    'Eliminations Else Embedded Emergency Emerging Emission Emissions Employed Employee Employees ' +
    'Employer Employment Encouraged End Ended Ending Endowment Energy Enforcement Engagement Engineer ' +
    'Engineered Engineering English Enhanced Enough Enterprise Enterprises Entertainment Entire Entities ' +
    'Entity Environment Environmental Equal Equipment Equitable Equities Equity Equivalents Error Escrow ' +
    'Essential Established Estate Estimate Estimated Estimates Ethical Ethics European Evaluation Even ' +
    'Event Events Ever Every Everyone Everything Evidence Examination Example Except Excess Exchange ' +
    'Exchanges Excluded Excluding Exclusive Execution Executive Executives Exempt Exercisable Exercise ' +
    'Exercised Exhibit Exhibits Existing Exit Expanded Expansion Expected Expenditures Expense Expenses ' +
    'Experience Expert Experts Expiration Explanatory Exploration Export Exposure Expressed Extended ' +
    'Extension Extent External Extraordinary Face Facilities Facility Factor Factors Failure Fair ' +
    'Fairness False Family Far Farm Fast Features Feb February Federal Fee Fees Fellow Few Fewer Fiber ' +
    'Fiduciary Field File Filed Filer Filing Filings Film Final Finance Financial Financials Financing ' +
    'Fine Fire First Fiscal Fitness Five Fixed Fleet Flexible Floating Floor Flow Flows Focus Focused ' +
    'Following Food Foods For Force Forecast Foreclosure Foreign Forfeited Forfeiture Form Formal ' +
    'Formation Former Forms Forward Found Foundation Founder Founding Four Framework Franchise Free ' +
    'Freight French Frequency Frequently Friday From Front Fuel Full Fully Function Functional Functions ' +
    'Fund Funded Funding Funds Furnished Further Furthermore Future Futures Gain Gains Game Games Gaming ' +
    'Gas General Generally Generated Generation Generic Gentlemen Geographic Geographical German Get Gift ' +
    'Given Global Go Goal Goals Going Gold Good Goods Goodwill Got Governance Governing Government ' +
    'Governmental Grade Grant Granted Grants Great Greater Green Gross Ground Group Groups Growth ' +
    'Guarantee Guaranteed Guarantees Guaranty Guidance Guide Guidelines Had Half Hardware Has Have ' +
    'Hazardous He Head Headcount Headquarters Health Healthcare Hearing Heavy Hedge Hedges Hedging Held ' +
    'Hence Her Here Hereby Herein Hereof Hereto Hereunder High Higher Highest Highlights Him Himself Hire ' +
    'His Historical History Hold Holder Holders Holding Holdings Home Homes Hospital Hospitality ' +
    'Hospitals Host Hosting Hotel Hotels Hour Hours Household Housing How However Human Hybrid I II III ' +
    'IV IX Identification Identified If Image Imaging Impact Impacts Impairment Implementation Import ' +
    'Important Improved Improvement Improvements In Inability Inactive Inc Incentive Incentives Include ' +
    'Included Includes Including Income Incorporated Incorporation Increase Increased Increases ' +
    'Incremental Incurred Indebtedness Indeed Indemnification Indemnity Indenture Independence ' +
    'Independent Index Indian Indicators Indirect Individual Individuals Industrial Industries Industry ' +
    'Inflation Information Infrastructure Initial Initially Initiative Initiatives Innovation Innovative ' +
    'Inside Insider Inspection Installment Instead Institute Institution Institutional Institutions ' +
    'Instructions Instrument Instrumentation Instruments Insurance Insured Insurer Intangible Intangibles ' +
    'Integrated Integration Intellectual Intelligence Intended Intent Inter Interactive Intercompany ' +
    'Interest Interested Interests Interim Intermediate Intermodal Internal International Internet Into ' +
    'Intrinsic Introduction Inventories Inventory Invested Investigation Investigations Investing ' +
    'Investment Investments Investor Investors Invoice Involve Involved Involvement Involves Is Issuance ' +
    'Issuances Issue Issued Issuer Issuers Issues It Item Items Its Itself Jan January Japanese Job Jobs ' +
    'Joint Judge Judgment Judgments Jul July Jun June Junior Jurisdiction Just Key Kind Knowledge Known ' +
    'Korean Labor Laboratory Ladies Land Landlord Language Large Largest Last Late Later Latest Law Laws ' +
    'Lead Leader Leaders Leadership Leading Learning Lease Leased Leases Leasing Least Left Legacy Legal ' +
    'Legislation Lender Lenders Lending Less Letter Letters Level Leverage Leveraged Liabilities ' +
    'Liability License Licensed Licensee Licenses Licensing Lien Liens Life Light Like Likelihood ' +
    'Likewise Limit Limitation Limitations Limited Line Linear Lines Link Liquid Liquidation Liquidity ' +
    'List Listed Listing Litigation Live Living Loan Loans Local Location Locations Logistics Long Loss ' +
    'Losses Low Lower Machine Machinery Macroeconomic Made Mail Mailing Main Maintenance Major Majority ' +
    'Make Making Management Manager Managers Managing Mandatory Manner Manufacturer Manufacturers ' +
    'Manufacturing Many Mar March Margin Margins Marine Market Marketable Marketing Marketplace Markets ' +
    'Material Materials Matter Matters Maturities Maturity Maximum May Me Mean Means Meanwhile Measure ' +
    'Measurement Measurements Measures Mechanical Media Median Medical Medicine Meeting Meetings Member ' +
    'Members Membership Memorandum Merchandise Merchant Merger Mergers Metal Metals Method Methodology ' +
    'Methods Metric Metrics Mid Middle Midwest Midwestern Might Military Mine Mineral Minimum Mining ' +
    'Ministry Minority Minutes Miscellaneous Mission Mix Mobile Model Modeling Models Modern Modification ' +
    'Modifications Modified Monday Monetary Money Month Monthly Months More Moreover Mortgage Mortgages ' +
    'Most Motor Mr Mrs Ms Much Multi Multiple Municipal Museum Music Must Mutual My Myself Name Named ' +
    'Names National Native Natural Nature Near Nearly Necessary Need Needs Negative Neither Net Network ' +
    'Networks Neutral Never Nevertheless New Newly News Next Nine No Nobody Nominal Nominating Nomination ' +
    'Nominations Nominee Nominees Non Noncontrolling None Nonemployee Nonetheless Nonqualified Nor Normal ' +
    'North Northeast Northern Northwest Not Note Notes Nothing Notice Notices Notional Notwithstanding ' +
    'Nov November Now Nuclear Number Numbers Objective Objectives Obligation Obligations Observations ' +
    'Obsolescence Occupancy Occurrence Oct October Of Off Offer Offered Offering Offerings Offers Office ' +
    'Officer Officers Offices Official Offset Offshore Often Oil Old Oldest Omitted On Once One Online ' +
    'Only Onshore Open Opening Operated Operating Operation Operational Operations Operator Operators ' +
    'Opinion Opportunities Opportunity Optical Option Optional Optionee Options Or Oral Order Orders ' +
    'Ordinary Organic Organization Organizational Organizations Origin Original Originally Other Others ' +
    'Otherwise Our Ours Ourselves Out Outcome Outlook Output Outside Outsourcing Outstanding Over Overall ' +
    'Overhead Overview Own Owned Owner Owners Ownership Pacific Package Packaging Page Paid Paper Par ' +
    'Parcel Parent Parity Part Partial Participant Participants Participating Participation Particular ' +
    'Parties Partner Partners Partnership Partnerships Parts Party Passenger Past Patent Patents Path ' +
    'Patient Patients Pay Payable Payables Payment Payments Payout Payroll Peer Pending Pension People ' +
    'Per Percent Percentage Performance Performing Perhaps Period Periods Permanent Permitted Person ' +
    'Personal Personnel Persons Petroleum Pharmaceutical Pharmaceuticals Pharmacy Phase Physical ' +
    'Physician Pipeline Placed Placement Plaintiff Plaintiffs Plan Planned Planning Plans Plant Plants ' +
    'Plastic Platform Platforms Please Plenty Plus Point Policies Policy Political Pool Pooling ' +
    'Population Port Portfolio Portfolios Position Positions Possible Post Potential Potentially Power ' +
    'Practice Practices Pre Precision Preferred Preliminary Premier Premises Premium Premiums Prepaid ' +
    'Preparation Prepared Present Presentation Presented President Press Pressure Previous Previously ' +
    'Price Prices Pricing Primary Prime Principal Principals Principle Principles Print Prior Privacy ' +
    'Private Pro Probable Procedure Procedures Proceedings Proceeds Process Processes Processing ' +
    'Processors Procurement Produced Producer Producers Product Production Productivity Products ' +
    'Professional Professionals Profit Profitability Profits Program Programming Programs Progress ' +
    'Prohibited Project Projected Projects Promissory Promotion Promotional Properties Property Proposal ' +
    'Proposals Proposed Proprietary Prospect Prospective Prospectus Protected Protecting Protection ' +
    'Provided Provider Providers Provision Provisional Provisions Proxies Proxy Public Publication ' +
    'Publications Publicly Published Publishing Purchase Purchased Purchaser Purchasers Purchases Purpose ' +
    'Purposes Pursuant Put Qualification Qualified Qualitative Quality Quantitative Quantity Quarter ' +
    'Quarterly Quarters Question Questions Quick Quorum Quoted Quotes Radio Rail Railroad Railroads ' +
    'Railway Range Rate Rated Rates Rather Rating Ratings Ratio Rationale Ratios Raw Ready Real Realized ' +
    'Reasonable Reasons Receipt Receipts Receivable Receivables Received Recent Recently Recipient ' +
    'Recipients Reclassification Recognition Recognized Recommendation Recommendations Reconciliation ' +
    'Record Recorded Records Recourse Recovery Recruiting Recruitment Recycling Redeemable Redemption ' +
    'Reduced Reduction Reductions Reference References Referred Refinancing Refining Regarding Regardless ' +
    'Region Regional Regions Registered Registrant Registrants Registrar Registration Regular Regulated ' +
    'Regulation Regulations Regulatory Reinsurance Related Relating Relations Relationship Relationships ' +
    'Relative Release Released Releases Relevant Reliability Relief Remaining Remarks Remeasurement ' +
    'Remediation Remuneration Renewable Renewal Rent Rental Rentals Reorganization Repair Repayment ' +
    'Repayments Replacement Report Reportable Reported Reporting Reports Representation Representations ' +
    'Representative Representatives Repurchase Repurchased Repurchases Request Required Requirement ' +
    'Requirements Research Reserve Reserved Reserves Residential Residual Resolution Resource Resources ' +
    'Respect Respective Response Responsibilities Responsibility Responsible Restated Restaurant ' +
    'Restaurants Restricted Restriction Restrictions Restructuring Result Resulting Results Retail ' +
    'Retailer Retailers Retained Retention Retirement Return Returns Revenue Revenues Reverse Review ' +
    'Reviewed Revised Revolving Reward Rewards Right Rights Risk Risks Road Role Roll Room Royalties ' +
    'Royalty Rule Rules S Safety Salaries Salary Sale Sales Same Sample Satisfaction Saturday Saving ' +
    'Savings Scale Schedule Scheduled Schedules School Science Sciences Scientific Scope Screen Seaborne ' +
    'Search Season Seasonal Seasonality Second Secondary Secretary Section Sections Sector Sectors ' +
    'Secured Securities Security See Segment Segments Select Selected Selection Self Sell Seller Sellers ' +
    'Selling Semiconductor Semiconductors Senior Sensitive Sensitivity Sep Separate Separately Separation ' +
    'Sept September Sequential Series Server Service Services Servicing Session Set Settled Settlement ' +
    'Settlements Seven Several Severance Shall Share Shared Shareholder Shareholders Shares Sheet Sheets ' +
    'Shelf Ship Shipment Shipments Shipping Shore Short Should Show Side Sign Signature Signatures Signed ' +
    'Significant Silver Similar Similarly Since Single Site Sites Six Size Skilled Skills Small Smaller ' +
    'Smart So Social Software Solar Sold Sole Solely Solution Solutions Some Something Sometimes Soon ' +
    'Sound Source Sources South Southeast Southern Southwest Space Special Specialist Specialized ' +
    'Specialty Specific Specifically Specified Spectrum Speed Spend Sponsor Sponsored Sponsors Sports ' +
    'Spot Spread Spring Staff Stage Stakeholder Stakeholders Standalone Standard Standards Standing Start ' +
    'State Stated Statement Statements States Statistical Statistics Status Statute Statutory Steel Step ' +
    'Steps Still Stock Stockholder Stockholders Stocks Storage Store Stores Strategic Strategies Strategy ' +
    'Streaming Street Strength Stress Strong Structure Structured Structures Student Studies Studio Study ' +
    'Sub Subject Submission Submitted Subordinated Subscriber Subscribers Subscription Subscriptions ' +
    'Subsequent Subsequently Subsidiaries Subsidiary Substantial Substantially Such Sufficient Summary ' +
    'Sunday Super Superior Supervisory Supplement Supplemental Supplementary Supplier Suppliers Supplies ' +
    'Supply Support Supported Surface Surplus Surrounding Survey Surviving Sustainability Sustainable ' +
    'Swap Swaps Swiss Synthetic System Systems Table Tables Tactical Take Talent Tangible Target Targets ' +
    'Tariff Tariffs Tax Taxable Taxation Taxes Team Teams Technical Technologies Technology Telecom ' +
    'Telecommunications Telephone Television Temporary Ten Tenant Tenants Tender Term Termination Terms ' +
    'Territory Terrorism Test Testing Textile Than Thank That The Their Themselves Then Theory There ' +
    'Thereafter Therefore Therein Thereof These They Third This Those Though Thousands Threat Three ' +
    'Threshold Through Throughout Thursday Thus Tier Time Timing Title Titles To Today Together Tool ' +
    'Tools Top Topic Total Touch Tower Town Trade Trademark Trademarks Trades Trading Traditional Traffic ' +
    'Train Training Tranche Transaction Transactions Transfer Transferred Transfers Transformation ' +
    'Transit Transition Translation Transmission Transparency Transport Transportation Travel Treasurer ' +
    'Treasury Treatment Trend Trends Trial Trials Triggering Trust Trustee Trustees Trusts Tuesday ' +
    'Turnover Two Type Types Typical Ultimate Unallocated Unaudited Uncertain Uncertainties Uncertainty ' +
    'Unconsolidated Under Underlying Understanding Underwriter Underwriters Underwriting Unearned ' +
    'Unemployment Unfunded Unified Uniform Union Unique Unit United Units Universal University Unless ' +
    'Unqualified Unrealized Unrecognized Unregistered Unresolved Unrestricted Unsecured Until Unusual ' +
    'Unvested Up Update Updated Updates Upon Urban Us Usage Use Used Useful User Users Using Usually ' +
    'Utilities Utility Utilization V VI VII VIII Vacation Validity Valuation Valuations Value Values ' +
    'Variable Variance Various Vehicle Vehicles Vendor Vendors Venture Ventures Version Versus Vertical ' +
    'Vessels Vested Vesting Veterans Via Vice Video View Virtual Vis Visit Visual Voice Volatility Volume ' +
    'Volumes Voluntary Vote Voter Votes Voting Wage Wages Waiver Wall War Warehouse Warrant Warranties ' +
    'Warrants Warranty Was Waste Water We Web Website Websites Wednesday Week Weekly Weeks Weighted ' +
    'Welcome Welfare Well Wells Were West Western What Wheat When Whenever Where Whereas Wherefore ' +
    'Whereof Wherever Whether Which While White Who Whoever Whole Wholesale Wholly Why Wide Will Wind ' +
    'Wire Wireless With Withdrawal Withheld Withhold Withholding Within Without Witness Women Work Worked ' +
    'Worker Workers Workforce Working Workplace World Worldwide Would Write Written X Year Yearly Years ' +
    'Yes Yet Yield You Youngest Your Yourself Youth Zero Zone'
  ).split(' '),
)
