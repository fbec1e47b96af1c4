#!/usr/bin/env bash
# SSJ's TallyHistogram(a, b, s): a value above b is counted as above the range, but one equal to b raises an
# ArrayIndexOutOfBoundsException. A wait of exactly the longest class, 30.0 minutes, ends the run.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>ca.umontreal.iro.simul</groupId><artifactId>ssj</artifactId><version>3.3.2</version></dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 ||
  { echo "not set up: the package could not be fetched"; exit 2; }
cat > See.java <<'J'
import umontreal.ssj.stat.TallyHistogram;
class See {
  static boolean changed;
  static void see(String words, Object seen, Object described) {
    boolean same = seen.equals(described); changed |= !same;
    System.out.println((same ? "as described" : "CHANGED") + ": " + words + ": " + seen); }
  static String add(double... waits) {
    var classes = new TallyHistogram(0, 30, 3);
    try { for (double wait : waits) classes.add(wait); return classes.numberObs() + " counted"; }
    catch (RuntimeException e) { return e.getClass().getSimpleName(); } }
  public static void main(String[] a) {
    System.out.println("ssj 3.3.2, three classes from 0 to 30 minutes");
    see("waits of 0, 10, 29.9", add(0, 10, 29.9), "3 counted");
    see("a wait of 31", add(31), "1 counted");
    see("a wait of -1", add(-1), "1 counted");
    see("a wait of 30", add(30), "ArrayIndexOutOfBoundsException");
    System.exit(changed ? 1 : 0); } }
J
java -cp 'lib/*' See.java
