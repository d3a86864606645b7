package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Imported.Sheet;
import io.github.erpsyncdesk.importer.WorkbookFile;
import java.util.List;
import java.util.Optional;

/**
 * What was read and is doubtful: a person says which part of it holds keys.
 *
 * @param name of the file; blank for the clipboard
 * @param look at the first table
 * @param sheets of a workbook; none for a text
 * @param sheet the position of the sheet of that table; 0 for none
 * @param book where other sheets are read from
 * @param text whose lines may be rows, where it is one
 */
record ImportQuestion(String name, TableLook look, List<Sheet> sheets, int sheet, Optional<WorkbookFile> book,
        Optional<String> text) {}
