#!/usr/bin/env bash
# DuckDB writes to Parquet: the sum of whole numbers becomes a floating-point column, an interval below zero (an early
# train) is refused, and a time with an offset loses the offset. The intervals it does write hyparquet cannot read.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.duckdb</groupId><artifactId>duckdb_jdbc</artifactId><version>2.0.0.1</version></dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 &&
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" hyparquet@1.33.0 >>log 2>&1 ||
  { echo "not set up: a package could not be fetched"; exit 2; }
cat > See.java <<'J'
import java.sql.*;
class See {
  static boolean changed;
  static void see(String words, Object seen, Object described) {
    boolean same = seen.equals(described); changed |= !same;
    System.out.println((same ? "as described" : "CHANGED") + ": " + words + ": " + seen); }
  static String through(Connection c, String value, String file) {
    try (var s = c.createStatement()) {
      s.execute("COPY (SELECT " + value + " AS x FROM (VALUES (9007199254740993), (0)) t(n)) TO '" + file + "' (FORMAT parquet)");
      try (var r = s.executeQuery("SELECT typeof(x) || ' ' || x FROM '" + file + "'")) { r.next(); return r.getString(1); }
    } catch (SQLException e) { return e.getMessage().contains("negative intervals") ? "refused: negative interval" : e.getMessage(); } }
  public static void main(String[] a) throws Exception {
    try (var c = DriverManager.getConnection("jdbc:duckdb:")) {
      System.out.println("DuckDB 2.0.0.1, written to Parquet and read again by itself");
      see("a sum of BIGINT, 9007199254740993", through(c, "sum(n)", "a.parquet"), "DOUBLE 9007199254740992.0");
      see("the same cast to BIGINT", through(c, "sum(n)::BIGINT", "b.parquet"), "BIGINT 9007199254740993");
      see("count", through(c, "count(n)", "c.parquet"), "BIGINT 2");
      see("10 minutes early", through(c, "INTERVAL '-10 minutes'", "d.parquet"), "refused: negative interval");
      see("10 minutes late", through(c, "INTERVAL '10 minutes'", "e.parquet"), "INTERVAL 00:10:00");
      see("10:00 at +08", through(c, "TIMETZ '10:00:00+08'", "f.parquet"), "TIME WITH TIME ZONE 02:00:00+00"); }
    System.exit(changed ? 1 : 0); } }
J
java -cp 'lib/*' See.java; status=$?
cat > see.mjs <<'J'
import { parquetReadObjects } from "hyparquet"; import fs from "node:fs";
const bytes = fs.readFileSync("e.parquet"), file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
try { console.log(String((await parquetReadObjects({ file }))[0].x)); } catch (e) { console.log(e.message); }
J
late=$(node see.mjs)
[ "$late" = "parquet interval not supported" ] && echo "as described: hyparquet 1.33.0 on the 10 minutes late: $late" ||
  { echo "CHANGED: hyparquet: $late"; status=1; }
exit $status
