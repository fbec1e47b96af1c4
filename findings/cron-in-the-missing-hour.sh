#!/usr/bin/env bash
# "30 2 * * *" on the day on which 02:30 does not exist (Warsaw, 29 March 2026): four cron libraries, three answers;
# and "*/30 2 * * *" on the day on which that hour comes twice. A job or a shift change set by such a line moves or vanishes.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.cronutils</groupId><artifactId>cron-utils</artifactId><version>9.2.1</version>
</dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 &&
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" croner@11.0.1 cron-parser@5.10.6 \
  @breejs/later@4.2.0 >>log 2>&1 || { echo "not set up: a package could not be fetched"; exit 2; }
cat > See.java <<'J'
import com.cronutils.model.CronType; import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime; import com.cronutils.parser.CronParser; import java.time.*;
class See { public static void main(String[] a) {
  var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
  var time = ZonedDateTime.parse(a[1]).withZoneSameInstant(ZoneId.of("Europe/Warsaw"));
  for (int i = 0; i < 4; i++) { time = ExecutionTime.forCron(parser.parse(a[0])).nextExecution(time).get();
    System.out.print(time.toInstant().toString().substring(8, 16) + " "); } } }
J
cat > see.mjs <<'J'
import { Cron } from "croner"; import { CronExpressionParser } from "cron-parser"; import later from "@breejs/later";
const [library, line, from] = process.argv.slice(2), start = new Date(from), timezone = "Europe/Warsaw";
later.date.localTime();
const runs = { croner: () => new Cron(line, { timezone }).nextRuns(4, start),
  parser: () => CronExpressionParser.parse(line, { tz: timezone, currentDate: start }).take(4).map(d => d.toDate()),
  later: () => later.schedule(later.parse.cron(line)).next(4, start) }[library]();
process.stdout.write(runs.map(d => d.toISOString().slice(8, 16)).join(" ") + " ");
J
status=0
see() { # words, seen, described
  if [ "$2" = "$3" ]; then echo "as described: $1: $2"; else echo "CHANGED: $1: $2"; status=1; fi; }
spring="2026-03-28T12:00:00Z" autumn="2026-10-24T12:00:00Z"
run() { TZ=Europe/Warsaw node see.mjs "$@" 2>&1; }
echo "Day and time in UTC of the next four runs; a day's 02:30 is 01:30 UTC in winter and 00:30 in summer"
see "spring, croner 11.0.1: at 03:00 that day" "$(run croner '30 2 * * *' $spring)" "29T01:00 30T00:30 31T00:30 01T00:30 "
see "spring, cron-parser 5.10.6: at 03:30 that day" "$(run parser '30 2 * * *' $spring)" "29T01:30 30T00:30 31T00:30 01T00:30 "
see "spring, later 4.2.0: not that day" "$(run later '30 2 * * *' $spring)" "30T00:30 31T00:30 01T00:30 02T00:30 "
see "spring, cron-utils 9.2.1: not that day" "$(java -cp 'lib/*' See.java '30 2 * * *' $spring 2>&1)" "30T00:30 31T00:30 01T00:30 02T00:30 "
see "autumn, half-hours of 02, croner: in both hours" "$(run croner '*/30 2 * * *' $autumn)" "25T00:00 25T00:30 25T01:00 25T01:30 "
see "autumn, half-hours of 02, cron-parser: in the first only" "$(run parser '*/30 2 * * *' $autumn)" "25T00:00 25T00:30 26T01:00 26T01:30 "
exit $status
