#include "translate/po_header.h"

#include <algorithm>

#include "pack/po_source.h"

namespace translate {
namespace {

std::string new_header(const std::string& revised, const std::string& language) {
    return "Project-Id-Version: clinic-kiosk content\nPO-Revision-Date: " + revised +
           "\nLast-Translator: \nLanguage-Team: \nLanguage: " + language +
           "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n";
}

pack::PoMessage header_message(std::string header) {
    pack::PoMessage message;
    message.translations.push_back(std::move(header));
    return message;
}

/// gettext writes "zh_Hant" for "zh-Hant".
std::string gettext_code(std::string language) {
    std::replace(language.begin(), language.end(), '-', '_');
    return language;
}

}  // namespace

pack::PoMessage template_header() {
    auto header = header_message(new_header("YEAR-MO-DA HO:MI+ZONE", ""));
    header.fuzzy = true;  // as gettext's tools expect
    return header;
}

pack::PoMessage header_of(const std::vector<pack::PoMessage>& old, const std::string& language,
                          const std::string& now) {
    auto found =
        std::find_if(old.begin(), old.end(), [](const auto& each) { return each.is_header() && !each.obsolete; });
    if (found == old.end() || !found->has_translation()) return header_message(new_header(now, gettext_code(language)));
    auto message = *found;
    auto& header = message.translations.front();
    if (!header.ends_with('\n')) header += '\n';
    auto type = pack::header_field(header, "Content-Type").value_or("");
    if (!type.ends_with("charset=UTF-8") && !type.ends_with("charset=utf-8"))
        header = pack::with_header_field(header, "Content-Type", "text/plain; charset=UTF-8");
    if (pack::header_field(header, "Language").value_or("").empty())
        header = pack::with_header_field(header, "Language", gettext_code(language));
    return message;
}

}  // namespace translate
