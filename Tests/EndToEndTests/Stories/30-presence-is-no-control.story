Presence, attack, raid, shelling or casualties are never control.
=== article 2021-07-09 source=Valley Wire
Taliban fighters attacked a police post in Andkhoy district on Thursday and killed three officers. Rockets hit the city of Herat. Taliban gunmen were seen in Sangin district, and commandos raided a compound in Nad Ali.
=== expect
coloured 2021-07-09 0
