#include "content/po_reader.h"

#include <gettext-po.h>

#include <algorithm>
#include <csetjmp>
#include <memory>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace content {
namespace {

constexpr std::size_t most_problems = 20;

/// What the handlers below fill in. libgettext-po hands them no pointer of ours, so the reading under way is found
/// here.
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
    if (severity != PO_SEVERITY_WARNING) reading->result.sound = false;
    if (problems.size() >= most_problems) return;
    bool has_line = file && line != static_cast<std::size_t>(-1);
    problems.push_back({severity == PO_SEVERITY_WARNING ? flow::Severity::warning : flow::Severity::error, "",
                        has_line ? static_cast<int>(line) : 0, first_line(text), ""});
}

/// A fatal error must not return. There is only C between here and read_messages, so nothing is left undestroyed.
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
#ifdef __SANITIZE_ADDRESS__
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
    entry.state = entry.translation.empty()           ? Catalog::State::empty
                  : po_message_is_fuzzy(message) != 0 ? Catalog::State::fuzzy
                                                      : Catalog::State::translated;
    return entry;
}

void collect(po_file_t file, PoFile& result) {
    result.header = text_of(po_file_domain_header(file, nullptr));
    auto* messages = po_message_iterator(file, nullptr);
    while (auto* message = po_next_message(messages)) {
        auto position = result.messages++;
        if (po_message_is_obsolete(message) != 0) continue;
        auto entry = entry_of(message);
        if (entry.english.empty() && entry.context.empty()) continue;  // the header
        result.entries.push_back(std::move(entry));
        result.positions.push_back(position);
    }
    po_message_iterator_free(messages);
}

}  // namespace

PoFile read_po(const std::string& path) {
    Reading now;
    now.result.sound = true;
    reading = &now;
    [[maybe_unused]] LeaksAllowed inside;
    std::unique_ptr<po_file, decltype(&po_file_free)> file(read_messages(path.c_str()), po_file_free);
    reading = nullptr;
    if (!file && now.result.sound) {
        now.result.sound = false;
        now.result.problems.push_back({flow::Severity::error, "", 0, "cannot be opened", ""});
    }
    if (file && now.result.sound) collect(file.get(), now.result);
    return std::move(now.result);
}

}  // namespace content
