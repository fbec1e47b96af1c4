#!/usr/bin/env bash
# fastexcel-reader on valid sheets (ECMA-376 part 1): a row without a number after row 5 is row 2 (it is 6; 18.3.1.73),
# a text keeps its escapes (_x000A_ is a new line; 22.9.2.19), the reading aid beside an inline text becomes part of
# it (18.4.6), and a date in words (cell type d, 18.18.11, written by Strict Open XML) raises an error.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
command -v python3 >/dev/null || { echo "not set up: python3 is needed to write the sheets"; exit 2; }
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.19.0</version>
</dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 ||
  { echo "not set up: the package could not be fetched"; exit 2; }
python3 - <<'P' || exit 2
import zipfile
main, office = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', \
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
pack, kind = 'http://schemas.openxmlformats.org/package/2006/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
text = '<c t="inlineStr"><is>%s</is></c>'
for name, rows in {
        'rows': '<row r="5"><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>',
        'escape': '<row r="1"><c r="A1" t="str"><v>Hall_x000A_East</v></c></row>',
        'aid': '<row r="1">' + text % '<t>北京</t><rPh sb="0" eb="2"><t>beijing</t></rPh>' + '</row>',
        'date': '<row r="1"><c r="A1" t="d"><v>2026-12-01T06:00:00</v></c></row>'}.items():
    with zipfile.ZipFile(name + '.xlsx', 'w') as z:
        z.writestr('[Content_Types].xml', f'<Types xmlns="{pack}content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/></Types>')
        z.writestr('_rels/.rels', f'<Relationships xmlns="{pack}relationships">'
            f'<Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{pack}relationships">'
            f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>')
        z.writestr('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>')
P
cat > See.java <<'J'
import java.io.*; import java.util.stream.*; import org.dhatim.fastexcel.reader.*;
class See {
  static boolean changed;
  static void see(String words, String file, String described) throws Exception {
    String seen;
    try (var book = new ReadableWorkbook(new FileInputStream(file + ".xlsx")); var rows = book.getFirstSheet().openStream()) {
      seen = rows.map(r -> r.getRowNum() + " " + r.getCell(0).getRawValue()).collect(Collectors.joining(", "));
    } catch (IllegalStateException e) { seen = e.getMessage(); }
    changed |= !seen.equals(described);
    System.out.println((seen.equals(described) ? "as described" : "CHANGED") + ": " + words + ": " + seen); }
  public static void main(String[] a) throws Exception {
    System.out.println("fastexcel-reader 0.19.0, numbers of rows and their first cells");
    see("row 5 and the row after it", "rows", "5 1, 2 2");
    see("Hall, new line, East", "escape", "1 Hall_x000A_East");
    see("two characters with a reading aid", "aid", "1 北京beijing");
    see("1 December 2026, 6:00, as a cell of type d", "date", "Unknown cell type : d");
    System.exit(changed ? 1 : 0); } }
J
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' See.java
