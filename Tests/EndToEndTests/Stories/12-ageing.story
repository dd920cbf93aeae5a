Age never changes control; after 30 days without evidence the tile is stale.
=== article 2021-05-12 source=Valley Wire
Taliban fighters captured Nirkh district in Maidan Wardak province on Tuesday, residents said.
=== expect
2021-05-11 assessed Nirkh controlled taliban reported not-stale
2021-06-10 assessed Nirkh controlled taliban reported not-stale
2021-06-11 assessed Nirkh controlled taliban reported stale
2021-08-30 assessed Nirkh controlled taliban reported stale
