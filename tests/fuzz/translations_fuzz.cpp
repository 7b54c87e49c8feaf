#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "flow/limits.h"
#include "fuzz/fuzz.h"
#include "pack/catalog.h"
#include "pack/plural_rules.h"
#include "pack/po_mistakes.h"
#include "pack/po_source.h"

namespace fuzz {
namespace {

/// But for the header, which says afterwards that all is UTF-8.
std::vector<pack::PoMessage> texts_of(const pack::PoFile& po) {
    auto messages = po.messages;
    std::erase_if(messages, [](const auto& message) { return message.is_header(); });
    return messages;
}

/// What was read with its comments is written, and is then the same.
void write_again(const std::filesystem::path& pack) {
    base::Problems problems;
    const auto file = pack / pack::catalog_file("es");
    const auto read = pack::PoSource("es.po", problems).read(file, pack::Comments::keep);
    if (!read || base::has_error(problems)) return;
    const auto bytes = pack::write_po(read->messages);
    promise(bytes.has_value(), "what was read can be written");
    write_file(file, *bytes);
    const auto again = pack::PoSource("es.po", problems).read(file, pack::Comments::keep);
    promise(again.has_value(), "what was written can be read");
    const auto before = texts_of(*read), after = texts_of(*again);
    promise(before.size() == after.size(), "what was written has as many texts");
    for (std::size_t i = 0; i < before.size(); ++i)
        promise(before[i].context == after[i].context && before[i].english == after[i].english &&
                    before[i].translations == after[i].translations,
                "a text that is written is the same");
}

}  // namespace

void translations(std::string_view input) {
    const auto pack = empty_folder();
    write_file(pack / pack::catalog_file("es"), input);
    const auto loaded = pack::read_catalog(pack, "es");
    promise(loaded.value.has_value() != base::has_error(loaded.problems),
            "there is a catalog, or an error says why not");
    const auto lines = 1 + std::count(input.begin(), input.end(), '\n') + std::count(input.begin(), input.end(), '\r');
    for (const auto& problem : loaded.problems) {
        promise(problem.line >= 0 && problem.line <= lines, "a problem's line is one of the file's");
        promise(!problem.what.empty(), "a problem says what it is");
    }
    if (loaded.value)
        for (const auto& entry : loaded.value->entries()) {
            promise(base::first_bad_byte(entry.translation) == std::string_view::npos, "a translation is UTF-8");
            loaded.value->find(entry.english);
        }
    pack::po_mistakes(pack::with_line_feeds(std::string(input)));
    pack::plural_rule(input.substr(0, 40));
    write_again(pack);
}

}  // namespace fuzz
