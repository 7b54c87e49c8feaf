#include "translate/translation_template.h"

#include <algorithm>

#include "base/wording.h"
#include "pack/po_source.h"
#include "translate/merge_entries.h"
#include "translate/po_header.h"

namespace translate {
namespace {

base::Problem no_memory() {
    return base::failure("there is not enough memory", "close other programs");
}

/// None where there is no file that can be read.
std::vector<pack::PoMessage> messages_of(const std::filesystem::path& file) {
    base::Problems ignored;
    auto po = pack::PoSource(file.string(), ignored).read(file, pack::Comments::keep);
    return po ? std::move(po->messages) : std::vector<pack::PoMessage>{};
}

}  // namespace

flow::Loaded<std::string> translation_template(flow::ScriptReader& scripts, const std::filesystem::path& pack,
                                               const std::string& now, const std::filesystem::path& before) {
    auto sentences = sentences_of(scripts, pack);
    flow::Loaded<std::string> result{std::nullopt, std::move(sentences.problems)};
    if (!sentences.value) return result;
    auto merged = merge(*sentences.value, {}, template_header(now));
    if (auto old = messages_of(before); same_english(old, merged.messages) && !made_date(old.front()).empty())
        set_made_date(merged.messages.front(), made_date(old.front()));
    result.value = pack::write_po(merged.messages);
    if (!result.value) result.problems.push_back(no_memory());
    return result;
}

std::optional<base::Problem> unfit_for_template(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::symlink_status(file, failed).type() == std::filesystem::file_type::not_found)
        return std::nullopt;
    base::Problems problems;
    auto po = pack::PoSource(file.string(), problems).read(file, pack::Comments::keep);
    if (!po && problems.empty()) return no_memory();
    if (!po) {
        auto why = problems.front();
        why.what = "the file is left as it is, as it is no template: " + why.what;
        why.advice = "take it away, or name another file with --out";
        return why;
    }
    auto translated =
        static_cast<std::size_t>(std::count_if(po->messages.begin(), po->messages.end(), [](const auto& each) {
            return !each.is_header() && each.has_translation();
        }));
    if (translated == 0) return std::nullopt;
    return base::failure("the file is left as it is, as somebody has translated " +
                             base::counted(translated, "text", "texts") + " in it",
                         "give it the name of its language: es.po; then run this again", file.string());
}

}  // namespace translate
