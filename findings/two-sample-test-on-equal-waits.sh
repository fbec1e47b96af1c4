#!/usr/bin/env bash
# Kolmogorov-Smirnov of waits in whole minutes: Hipparchus breaks ties by noise of a fixed seed and tests the noise, so
# eleven travellers without a wait differ "significantly" from eleven others without a wait, and swapping the samples
# changes the answer; commons-statistics takes tied waits for untied. The statistic both report is that of the waits.
# The exact figure is counted here over all 12,870 ways to deal the sixteen waits. Noise is documented, not its effect.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency><groupId>org.apache.commons</groupId>
<artifactId>commons-statistics-inference</artifactId><version>1.1</version></dependency><dependency>
<groupId>org.hipparchus</groupId><artifactId>hipparchus-stat</artifactId><version>4.0.1</version></dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 ||
  { echo "not set up: a package could not be fetched"; exit 2; }
cat > See.java <<'J'
import java.util.*;
class See {
  static final double[] X = {0, 0, 0, 1, 2, 3, 4, 5}, Y = {0, 0, 0, 0, 1, 1, 2, 9};
  static boolean changed;
  static void see(String words, double seen, double described) {
    boolean same = Math.abs(seen - described) < 5e-5; changed |= !same;
    System.out.printf(Locale.ROOT, "%s: %s: %.4f%n", same ? "as described" : "CHANGED", words, seen); }
  static int eighths(double[] all, int mask) { // 8 D, between distinct values only
    int most = 0, difference = 0;
    for (int i = 0; i < 16; i++) {
      difference += (mask >> i & 1) == 1 ? 1 : -1;
      if (i == 15 || all[i] != all[i + 1]) most = Math.max(most, Math.abs(difference)); }
    return most; }
  public static void main(String[] a) {
    double[] all = new double[16]; System.arraycopy(X, 0, all, 0, 8); System.arraycopy(Y, 0, all, 8, 8); Arrays.sort(all);
    int ways = 0, atLeast = 0;
    for (int mask = 0; mask < 1 << 16; mask++) if (Integer.bitCount(mask) == 8) { ways++; if (eighths(all, mask) >= 2) atLeast++; }
    var hipparchus = new org.hipparchus.stat.inference.KolmogorovSmirnovTest();
    var commons = org.apache.commons.statistics.inference.KolmogorovSmirnovTest.withDefaults().test(X, Y);
    double[] none = new double[11];
    see("distance of the two samples", hipparchus.kolmogorovSmirnovStatistic(X, Y), 0.25);
    see("by counting, P(distance >= 0.25)", (double) atLeast / ways, 0.8695);
    see("Hipparchus 4.0.1, not strict (as large or larger)", hipparchus.kolmogorovSmirnovTest(X, Y, false), 0.6601);
    see("... the samples swapped", hipparchus.kolmogorovSmirnovTest(Y, X, false), 0.9801);
    see("commons-statistics-inference 1.1", commons.getPValue(), 0.9801);
    see("eleven waits of 0 against eleven of 0: distance", hipparchus.kolmogorovSmirnovStatistic(none, none.clone()), 0);
    see("... Hipparchus, default, truly 1", hipparchus.kolmogorovSmirnovTest(none, none.clone()), 0.0044);
    see("... Hipparchus, not strict, truly 1", hipparchus.kolmogorovSmirnovTest(none, none.clone(), false), 0.0207);
    System.exit(changed ? 1 : 0); } }
J
java -cp 'lib/*' See.java
