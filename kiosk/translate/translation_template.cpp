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

}  // namespace

flow::Loaded<std::string> translation_template(flow::ScriptReader& scripts, const std::filesystem::path& pack) {
    auto sentences = sentences_of(scripts, pack);
    flow::Loaded<std::string> result{std::nullopt, std::move(sentences.problems)};
    if (!sentences.value) return result;
    result.value = pack::write_po(merge(*sentences.value, {}, template_header()).messages);
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
