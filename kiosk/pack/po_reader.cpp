#include "pack/po_reader.h"

#include <gettext-po.h>

#include <algorithm>
#include <cctype>
#include <csetjmp>
#include <cstdlib>
#include <memory>

#include "base/sanitizers.h"
#include "pack/broken_letters.h"
#include "pack/memory_file.h"

#ifdef KIOSK_ADDRESS_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

namespace pack {
namespace {

constexpr std::size_t most_problems = 20;

/// What the handlers below fill in. libgettext-po hands them no pointer of ours, so the reading or writing under way is
/// found here.
struct Reading {
    PoFile result;
    std::jmp_buf fatal;
};
thread_local Reading* reading = nullptr;

std::string first_line(const char* text) {
    std::string line = text ? text : "";
    line.erase(std::min(line.find('\n'), line.size()));
    while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.pop_back();
    return line;
}

void note(int severity, const char* file, std::size_t line, const char* text) {
    auto& problems = reading->result.problems;
    if (severity == PO_SEVERITY_WARNING && first_line(text).starts_with("Charset")) return;  // see PoSource::is_utf8
    if (severity != PO_SEVERITY_WARNING) reading->result.sound = false;
    if (problems.size() >= most_problems) return;
    bool has_line = file && line != static_cast<std::size_t>(-1);
    problems.push_back({severity == PO_SEVERITY_WARNING ? base::Severity::warning : base::Severity::error, "",
                        has_line ? static_cast<int>(line) : 0, first_line(text), ""});
}

/// A fatal error must not return. There is only C between here and read_messages or
/// write_messages, so nothing is left undestroyed.
void leave_if_fatal(int severity) {
    if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(reading->fatal, 1);
}

extern "C" void on_problem(int severity, po_message_t, const char* file, std::size_t line, std::size_t, int,
                           const char* text) {
    note(severity, file, line, text);
    leave_if_fatal(severity);
}

extern "C" void on_two_problems(int severity, po_message_t, const char* file, std::size_t line, std::size_t, int,
                                const char* text, po_message_t, const char*, std::size_t, std::size_t, int,
                                const char*) {
    note(severity, file, line, text);
    leave_if_fatal(severity);
}

/// libgettext-po loses a few bytes at every reading (its copy of the file's name); they are not ours to find.
class LeaksAllowed {
#ifdef KIOSK_ADDRESS_SANITIZER
public:
    LeaksAllowed() {
        __lsan_disable();
    }
    ~LeaksAllowed() {
        __lsan_enable();
    }
    LeaksAllowed(const LeaksAllowed&) = delete;
    LeaksAllowed& operator=(const LeaksAllowed&) = delete;
#endif
};

/// Null after a fatal error. Holds no object with a destructor, which a jump would skip.
po_file_t read_messages(const char* path) {
    static constexpr po_xerror_handler handler{on_problem, on_two_problems};
    if (setjmp(reading->fatal) != 0) return nullptr;
    return po_file_read(path, &handler);
}

std::string text_of(const char* text) {
    return text ? text : "";
}

Catalog::Entry entry_of(po_message_t message) {
    Catalog::Entry entry;
    entry.context = text_of(po_message_msgctxt(message));
    entry.english = text_of(po_message_msgid(message));
    entry.translation = text_of(po_message_msgstr(message));
    entry.state = is_blank(entry.translation)         ? Catalog::State::empty
                  : po_message_is_fuzzy(message) != 0 ? Catalog::State::fuzzy
                                                      : Catalog::State::translated;
    return entry;
}

std::optional<std::string> optional_text(const char* text) {
    return text ? std::optional<std::string>(text) : std::nullopt;
}

PoMessage message_of(po_message_t from) {
    PoMessage message;
    message.context = optional_text(po_message_msgctxt(from));
    message.english = text_of(po_message_msgid(from));
    message.plural = optional_text(po_message_msgid_plural(from));
    if (message.plural)
        for (int i = 0; const char* form = po_message_msgstr_plural(from, i); ++i)
            message.translations.emplace_back(form);
    else
        message.translations.push_back(text_of(po_message_msgstr(from)));
    message.fuzzy = po_message_is_fuzzy(from) != 0;
    message.obsolete = po_message_is_obsolete(from) != 0;
    message.previous_context = optional_text(po_message_prev_msgctxt(from));
    message.previous_english = optional_text(po_message_prev_msgid(from));
    message.previous_plural = optional_text(po_message_prev_msgid_plural(from));
    for (const char* const* format = po_format_list(); *format; ++format)
        if (po_message_is_format(from, *format) != 0) message.formats.emplace_back(*format);
    message.comments = plain_comment(text_of(po_message_comments(from)));
    message.extracted = plain_comment(text_of(po_message_extracted_comments(from)));
    return message;
}

void collect(po_file_t file, Comments comments, PoFile& result) {
    result.header = text_of(po_file_domain_header(file, nullptr));
    auto* messages = po_message_iterator(file, nullptr);
    while (auto* message = po_next_message(messages)) {
        auto position = result.count++;
        if (comments == Comments::keep) result.messages.push_back(message_of(message));
        if (po_message_is_obsolete(message) != 0) continue;
        auto entry = entry_of(message);
        if (entry.english.empty() && entry.context.empty()) continue;  // the header
        if (comments == Comments::keep) entry.comments = result.messages.back().comments;
        result.entries.push_back(std::move(entry));
        result.positions.push_back(position);
    }
    po_message_iterator_free(messages);
}

/// Messages outside the one list that is read would be lost when it is written.
bool has_other_domains(po_file_t file) {
    const auto* domains = po_file_domains(file);
    return domains && domains[0] && domains[1];
}

const char* c_text(const std::optional<std::string>& text) {
    return text ? text->c_str() : nullptr;
}

void set_translations(po_message_t to, const PoMessage& message) {
    if (!message.plural) {
        po_message_set_msgstr(to, message.translations.empty() ? "" : message.translations.front().c_str());
        return;
    }
    po_message_set_msgid_plural(to, message.plural->c_str());
    for (std::size_t i = 0; i < message.translations.size(); ++i)
        po_message_set_msgstr_plural(to, static_cast<int>(i), message.translations[i].c_str());
}

po_message_t to_library(const PoMessage& message) {
    auto* to = po_message_create();
    po_message_set_msgctxt(to, c_text(message.context));
    po_message_set_msgid(to, message.english.c_str());
    set_translations(to, message);
    po_message_set_fuzzy(to, message.fuzzy ? 1 : 0);
    po_message_set_obsolete(to, message.obsolete ? 1 : 0);
    po_message_set_prev_msgctxt(to, c_text(message.previous_context));
    po_message_set_prev_msgid(to, c_text(message.previous_english));
    po_message_set_prev_msgid_plural(to, c_text(message.previous_plural));
    for (const auto& format : message.formats) po_message_set_format(to, format.c_str(), 1);
    po_message_set_comments(to, message.comments.c_str());
    po_message_set_extracted_comments(to, message.extracted.c_str());
    for (const auto& reference : message.references)
        po_message_add_filepos(to, reference.file.c_str(),
                               reference.line > 0 ? static_cast<std::size_t>(reference.line) : std::size_t(-1));
    return to;
}

/// The library writes no letters beyond ASCII under a header that does not say what they are in, and a file without such a line is
/// read as UTF-8.
PoMessage header_in_utf8(PoMessage header) {
    if (header.translations.empty()) header.translations.emplace_back();
    auto& text = header.translations.front();
    auto type = header_field(text, "Content-Type").value_or("");
    std::transform(type.begin(), type.end(), type.begin(), [](unsigned char letter) { return std::tolower(letter); });
    if (type.find("charset=utf-8") != std::string::npos) return header;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    text = with_header_field(text, "Content-Type", "text/plain; charset=UTF-8");
    return header;
}

bool is_used_header(const PoMessage& message) {
    return message.is_header() && !message.obsolete;
}

/// False after a fatal error. Holds no object with a destructor, which a jump would skip.
bool write_messages(po_file_t file, const char* path) {
    static constexpr po_xerror_handler handler{on_problem, on_two_problems};
    if (setjmp(reading->fatal) != 0) return false;
    return po_file_write(file, path, &handler) != nullptr;
}

}  // namespace

bool PoMessage::has_translation() const {
    return std::any_of(translations.begin(), translations.end(), [](const auto& text) { return !is_blank(text); });
}

PoFile read_po(const std::string& path, Comments comments) {
    Reading now;
    now.result.sound = true;
    reading = &now;
    [[maybe_unused]] LeaksAllowed inside;
    std::unique_ptr<po_file, decltype(&po_file_free)> file(read_messages(path.c_str()), po_file_free);
    reading = nullptr;
    if (!file && now.result.sound) {
        now.result.sound = false;
        now.result.problems.push_back({base::Severity::error, "", 0, "cannot be opened", ""});
    }
    if (file && comments == Comments::keep && has_other_domains(file.get())) {
        now.result.sound = false;
        now.result.problems.push_back(
            {base::Severity::error, "", 0, "the file has a line that begins with \"domain\"", "take it out"});
    }
    if (file && now.result.sound) collect(file.get(), comments, now.result);
    return std::move(now.result);
}

std::optional<std::string> write_po(const std::vector<PoMessage>& messages) {
    MemoryFile out;
    if (!out.complete()) return std::nullopt;
    Reading now;
    now.result.sound = true;
    reading = &now;
    [[maybe_unused]] LeaksAllowed inside;
    std::unique_ptr<po_file, decltype(&po_file_free)> file(po_file_create(), po_file_free);
    auto* end = po_message_iterator(file.get(), nullptr);
    if (std::none_of(messages.begin(), messages.end(), is_used_header))
        po_message_insert(end, to_library(header_in_utf8({})));
    for (const auto& message : messages)
        po_message_insert(end, to_library(is_used_header(message) ? header_in_utf8(message) : message));
    po_message_iterator_free(end);
    bool written = write_messages(file.get(), out.name().c_str());
    reading = nullptr;
    return written && now.result.sound ? out.bytes() : std::nullopt;
}

std::optional<std::string> header_field(const std::string& header, const std::string& field) {
    std::unique_ptr<char, decltype(&std::free)> value(po_header_field(header.c_str(), field.c_str()), std::free);
    return optional_text(value.get());
}

std::string with_header_field(const std::string& header, const std::string& field, const std::string& value) {
    std::unique_ptr<char, decltype(&std::free)> changed(
        po_header_set_field(header.c_str(), field.c_str(), value.c_str()), std::free);
    return text_of(changed.get());
}

}  // namespace pack
