What may, could or would happen changes nothing.
=== article 2021-07-09 source=Valley Wire
Analysts warned on Friday that the city of Kandahar could fall to the Taliban within weeks. If the Taliban capture Spin Boldak, trade with Pakistan would stop. The group plans to seize Herat.
=== expect
coloured 2021-07-09 0
