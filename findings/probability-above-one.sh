#!/usr/bin/env bash
# Hipparchus: the exact p-value of the signed-rank test of four differences that cancel out (1, -2, -3, 4) is 1.125.
# It doubles P(W >= 5) = 9/16 of the sixteen sign patterns and does not stop at 1. Where nothing at all differs, its
# Mann-Whitney test answers 1, and the one of commons-statistics is not a number, so "p < 0.05" and "p >= 0.05" are both false.
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
import org.apache.commons.statistics.inference.*; import org.hipparchus.stat.inference.WilcoxonSignedRankTest;
class See {
  static boolean changed;
  static void see(String words, double seen, double described) {
    boolean same = Double.isNaN(described) ? Double.isNaN(seen) : Math.abs(seen - described) < 1e-9; changed |= !same;
    System.out.println((same ? "as described" : "CHANGED") + ": " + words + ": " + seen); }
  public static void main(String[] a) {
    var ranks = new WilcoxonSignedRankTest();
    double[] zero = new double[4], even = {1, -2, -3, 4}, none = new double[8];
    see("Hipparchus 4.0.1, signed ranks of 1, -2, -3, 4, exact", ranks.wilcoxonSignedRankTest(even, zero, true), 1.125);
    see("... by the normal distribution", ranks.wilcoxonSignedRankTest(even, zero, false), 1);
    see("commons-statistics-inference 1.1, the same, exact",
        org.apache.commons.statistics.inference.WilcoxonSignedRankTest.withDefaults().test(even).getPValue(), 1);
    see("Hipparchus, Mann-Whitney of eight waits of 0 against eight of 0",
        new org.hipparchus.stat.inference.MannWhitneyUTest().mannWhitneyUTest(none, none.clone()), 1);
    see("commons-statistics-inference, the same", MannWhitneyUTest.withDefaults().test(none, none.clone()).getPValue(), Double.NaN);
    System.exit(changed ? 1 : 0); } }
J
java -cp 'lib/*' See.java
