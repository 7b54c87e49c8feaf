#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "stats/chosen_kiosks.h"
#include "stats/export/column_totals.h"
#include "stats/export/formats.h"
#include "stats/period.h"

namespace stats {
namespace {

/// What cells look like.
struct Formats {
    explicit Formats(lxw_workbook* book)
        : heading(workbook_add_format(book)),
          number(workbook_add_format(book)),
          hidden(workbook_add_format(book)),
          month(workbook_add_format(book)),
          day(workbook_add_format(book)),
          sentence(workbook_add_format(book)),
          total(workbook_add_format(book)),
          hidden_total(workbook_add_format(book)),
          note(workbook_add_format(book)) {
        format_set_bold(heading);
        format_set_bottom(heading, LXW_BORDER_THIN);
        for (auto* format : {number, total}) format_set_num_format(format, "#,##0");
        for (auto* format : {total, hidden_total}) {
            format_set_bold(format);
            format_set_top(format, LXW_BORDER_THIN);
        }
        format_set_align(hidden_total, LXW_ALIGN_RIGHT);
        format_set_italic(note);
        format_set_align(hidden, LXW_ALIGN_RIGHT);
        format_set_font_color(hidden, 0x6B6B6B);
        for (auto* date : {month, day}) format_set_align(date, LXW_ALIGN_LEFT);
        format_set_num_format(month, "yyyy-mm");
        format_set_num_format(day, "yyyy-mm-dd");
        format_set_text_wrap(sentence);
        format_set_align(sentence, LXW_ALIGN_VERTICAL_TOP);
    }
    lxw_format *heading, *number, *hidden, *month, *day, *sentence, *total, *hidden_total, *note;
};

struct CellAddress {
    lxw_row_t row;
    lxw_col_t column;
};

void write_text(lxw_worksheet* sheet, CellAddress at, const std::string& text, lxw_format* format = nullptr) {
    worksheet_write_string(sheet, at.row, at.column, text.c_str(), format);
}

/// Months and days as dates, so that they sort and draw as such. Weeks, quarters and years have no date format that would not show their
/// first month or day alone, and stay texts.
void write_period(lxw_worksheet* sheet, CellAddress at, const std::string& period, const Formats& formats) {
    const auto day = parse_first_day(period);
    const bool is_longer = period.size() < 7 || period.find_first_of("WQ") != std::string::npos;
    if (!day || is_longer) return write_text(sheet, at, period);
    lxw_datetime date{static_cast<int>(day->year()),
                      static_cast<int>(static_cast<unsigned>(day->month())),
                      static_cast<int>(static_cast<unsigned>(day->day())),
                      0,
                      0,
                      0};
    worksheet_write_datetime(sheet, at.row, at.column, &date, period.size() == 7 ? formats.month : formats.day);
}

void write_value(lxw_worksheet* sheet, CellAddress at, const Value& value, Kind kind, const Formats& formats) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        worksheet_write_number(sheet, at.row, at.column, static_cast<double>(*number), formats.number);
    else if (const auto* text = std::get_if<std::string>(&value)) {
        if (kind == Kind::period)
            write_period(sheet, at, *text, formats);
        else if (!text->empty())
            write_text(sheet, at, *text);
    } else
        write_text(sheet, at, "hidden", formats.hidden);
}

/// In characters: that of the longest text in the column, within reason.
double width_of(const Table& table, std::size_t column) {
    std::size_t longest = table.columns[column].name.size();
    for (const auto& row : table.rows)
        if (const auto* text = std::get_if<std::string>(&row[column])) longest = std::max(longest, text->size());
    return static_cast<double>(std::clamp<std::size_t>(longest + 2, 9, 48));
}

/// On A4 lying, as wide as the paper, the headings on every page.
void set_up_print(lxw_worksheet* sheet) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_footer(sheet, "&L&A&C&F&R&P / &N");
}

/// Under what is filtered and sorted, after an empty row.
void write_totals(lxw_worksheet* sheet, lxw_row_t row, const Table& table, const Formats& formats) {
    const auto totals = total_row(table);
    for (lxw_col_t c = 0; c < totals.size(); ++c) {
        const auto& value = totals[c];
        if (const auto* number = std::get_if<std::int64_t>(&value))
            worksheet_write_number(sheet, row + 1, c, static_cast<double>(*number), formats.total);
        else if (const auto* text = std::get_if<std::string>(&value))
            write_text(sheet, {row + 1, c}, *text, formats.total);
        else
            write_text(sheet, {row + 1, c}, "hidden", formats.hidden_total);
    }
    if (const auto note = hidden_in_columns(table); !note.empty()) write_text(sheet, {row + 2, 0}, note, formats.note);
}

void write_sheet(lxw_workbook* book, const Table& table, const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.c_str());
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    for (lxw_col_t c = 0; c < columns; ++c) {
        write_text(sheet, {0, c}, table.columns[c].name, formats.heading);
        worksheet_set_column(sheet, c, c, width_of(table, c), nullptr);
    }
    lxw_row_t row = 1;
    for (const auto& values : table.rows) {
        for (lxw_col_t c = 0; c < columns; ++c) write_value(sheet, {row, c}, values[c], table.columns[c].kind, formats);
        ++row;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (row > 1) {
        worksheet_autofilter(sheet, 0, 0, row - 1, columns - 1);
        write_totals(sheet, row, table, formats);
    }
    set_up_print(sheet);
}

void write_dictionary(lxw_workbook* book, const std::vector<Table>& tables, const About& about,
                      const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, "dictionary");
    worksheet_set_column(sheet, 0, 1, 18, nullptr);
    worksheet_set_column(sheet, 2, 2, 90, nullptr);
    lxw_row_t row = 0;
    for (auto [heading, column] : {std::pair("table", 0), {"column", 1}, {"meaning", 2}})
        write_text(sheet, {row, static_cast<lxw_col_t>(column)}, heading, formats.heading);
    auto line = [&](const std::string& table, const std::string& column, const std::string& meaning) {
        ++row;
        write_text(sheet, {row, 0}, table, formats.sentence);
        write_text(sheet, {row, 1}, column, formats.sentence);
        write_text(sheet, {row, 2}, meaning, formats.sentence);
    };
    for (const std::string& sentence : about_all(about)) line("", "", sentence);
    for (const Table& table : tables) {
        line(table.name, "", table.meaning);
        for (const Column& column : table.columns) line(table.name, column.name, column.meaning);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    set_up_print(sheet);
}

/// What a file manager shows, and whoever finds the file years later.
void write_properties(lxw_workbook* book, const About& about) {
    std::string title = "Kiosk counts", kiosks = names_in_words(about.kiosks), clinic = about.clinic;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.company = clinic.data();
    properties.subject = kiosks.data();
    properties.comments = const_cast<char*>("Small numbers are hidden; see the sheet dictionary.");
    workbook_set_properties(book, &properties);
}

base::Problem failed(const std::string& why) {
    return base::failure("the Excel file cannot be made: " + why,
                         "free some room in the folder for temporary files, or choose csv");
}

/// A name in the folder for temporary files that is ours alone, and gone in the end.
class TemporaryFile {
public:
    TemporaryFile() : path_((std::filesystem::temp_directory_path() / "clinic-kiosk-XXXXXX").string()) {
        const int descriptor = mkstemp(path_.data());
        if (descriptor < 0)
            throw std::filesystem::filesystem_error(path_, std::error_code(errno, std::system_category()));
        close(descriptor);
    }
    ~TemporaryFile() { unlink(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace

base::Result<std::string> to_xlsx(const std::vector<Table>& tables, const About& about) {
    for (const Table& table : tables)
        if (table.rows.size() >= LXW_ROW_MAX)
            return base::failure("the table " + table.name + " has more rows than a sheet of Excel holds",
                                 "export less at a time with --from and --to, or choose csv");
    try {
        const TemporaryFile file;
        lxw_workbook* book = workbook_new(file.path().c_str());
        if (!book) return failed("there is no memory left");
        const Formats formats(book);
        for (const Table& table : tables) write_sheet(book, table, formats);
        write_dictionary(book, tables, about, formats);
        write_properties(book, about);
        if (const auto error = workbook_close(book)) return failed(lxw_strerror(error));
        std::ifstream written(file.path(), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(written), {});
    } catch (const std::filesystem::filesystem_error& error) {
        return failed(error.code().message());
    }
}

}  // namespace stats
