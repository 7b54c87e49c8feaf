#include "translate/po_header.h"

#include <algorithm>

#include "pack/plural_rules.h"
#include "pack/po_source.h"

namespace translate {
namespace {

constexpr const char* made_on = "POT-Creation-Date";
constexpr const char* plural_forms = "Plural-Forms";

/// In the order that gettext's tools write. What holds a name of a person is left empty: programs fill in their user's.
std::string new_header(const std::string& made, const std::string& revised, const std::string& language,
                       const std::string& plurals) {
    return "Project-Id-Version: clinic-kiosk content\nReport-Msgid-Bugs-To: \nPOT-Creation-Date: " + made +
           "\nPO-Revision-Date: " + revised + "\nLast-Translator: \nLanguage-Team: \nLanguage: " + language +
           "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n" +
           (plurals.empty() ? "" : "Plural-Forms: " + plurals + "\n") + "X-Generator: clinic-kiosk\n";
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

pack::PoMessage template_header(const std::string& made) {
    auto header = header_message(new_header(made, "YEAR-MO-DA HO:MI+ZONE", "", ""));
    header.fuzzy = true;  // as gettext's tools expect
    return header;
}

pack::PoMessage header_of(const std::vector<pack::PoMessage>& old, const std::string& language,
                          const std::string& now) {
    auto found =
        std::find_if(old.begin(), old.end(), [](const auto& each) { return each.is_header() && !each.obsolete; });
    const auto plurals = pack::plural_rule(language);
    if (found == old.end() || !found->has_translation())
        return header_message(new_header(now, now, gettext_code(language), plurals));
    auto message = *found;
    auto& header = message.translations.front();
    if (!header.ends_with('\n')) header += '\n';
    auto type = pack::header_field(header, "Content-Type").value_or("");
    if (!type.ends_with("charset=UTF-8") && !type.ends_with("charset=utf-8"))
        header = pack::with_header_field(header, "Content-Type", "text/plain; charset=UTF-8");
    if (pack::header_field(header, "Language").value_or("").empty())
        header = pack::with_header_field(header, "Language", gettext_code(language));
    if (!plurals.empty() && pack::header_field(header, plural_forms).value_or("").empty())
        header = pack::with_header_field(header, plural_forms, plurals);
    return message;
}

std::string made_date(const pack::PoMessage& header) {
    return header.translations.empty() ? std::string()
                                       : pack::header_field(header.translations.front(), made_on).value_or("");
}

void set_made_date(pack::PoMessage& header, const std::string& date) {
    header.translations.front() = pack::with_header_field(header.translations.front(), made_on, date);
}

}  // namespace translate
