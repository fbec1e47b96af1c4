#!/usr/bin/env bash
# commons-statistics-inference: pairs that are equal make the signed-rank test surer. With three differences that are
# not 0, and all of one sign, no exact test can go below 2 / 2^3 = 0.25 (signs are the only chance there is, also with
# the ranks of Pratt 1959); the default answers 0.02 among twenty equal pairs, and EXACT gives the same without a word.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency><groupId>org.apache.commons</groupId>
<artifactId>commons-statistics-inference</artifactId><version>1.1</version></dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 ||
  { echo "not set up: the package could not be fetched"; exit 2; }
cat > See.java <<'J'
import java.util.*; import org.apache.commons.statistics.inference.*;
class See {
  static boolean changed;
  static void see(String words, double seen, double described) {
    boolean same = Math.abs(seen - described) < 5e-5; changed |= !same;
    System.out.printf(Locale.ROOT, "%s: %s: %.4f%n", same ? "as described" : "CHANGED", words, seen); }
  static double p(PValueMethod method, int zeros) {
    double[] differences = new double[zeros + 3];
    for (int i = 0; i < 3; i++) differences[zeros + i] = i + 1;
    return WilcoxonSignedRankTest.withDefaults().with(method).test(differences).getPValue(); }
  public static void main(String[] a) {
    System.out.println("commons-statistics-inference 1.1: differences 1, 2, 3 minutes and pairs of equal waits (0)");
    see("no equal pair", p(PValueMethod.AUTO, 0), 0.25);
    see("1 equal pair, exactly 0.25", p(PValueMethod.AUTO, 1), 0.1374);
    see("10 equal pairs, exactly 0.25", p(PValueMethod.AUTO, 10), 0.0619);
    see("20 equal pairs, exactly 0.25", p(PValueMethod.AUTO, 20), 0.0207);
    see("20 equal pairs, EXACT asked for", p(PValueMethod.EXACT, 20), 0.0207);
    double[] none = {0, 0, 0}, one = {1, 1, 1};
    see("Mann-Whitney of waits 0, 0, 0 against 1, 1, 1: exactly 2/20 = 0.1",
        MannWhitneyUTest.withDefaults().with(PValueMethod.EXACT).test(none, one).getPValue(), 0.0469);
    System.exit(changed ? 1 : 0); } }
J
java -cp 'lib/*' See.java
