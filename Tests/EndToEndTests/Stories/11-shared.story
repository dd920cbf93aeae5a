Several that hold it together share it.
=== article 2021-07-02 source=Valley Wire
Government forces and local militias jointly control the town of Balkh, residents said on Friday.
=== expect
2021-07-02 assessed Balkh shared government+uprising reported
