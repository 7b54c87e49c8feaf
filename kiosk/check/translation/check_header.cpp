#include "check/translation/check_header.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "base/wording.h"
#include "pack/language_names.h"
#include "pack/plural_rules.h"
#include "pack/po_mistakes.h"
#include "pack/po_quotes.h"
#include "pack/po_reader.h"

namespace check {
namespace {

/// Of "nplurals=2; plural=(n != 1);"; 0: that cannot be read.
int forms_in(const std::string& rule) {
    const std::string count = "nplurals=", choice = "plural=";
    auto at = rule.find(count), end = rule.find(';');
    auto formula = end == std::string::npos ? end : rule.find(choice, end);
    int forms = 0;
    if (at != 0 || formula == std::string::npos) return 0;
    std::from_chars(rule.data() + count.size(), rule.data() + end, forms);
    int open = 0;
    for (auto i = formula + choice.size(); i < rule.size(); ++i) {
        open += rule[i] == '(' ? 1 : rule[i] == ')' ? -1 : 0;
        if (open < 0 || std::string("n0123456789 \t?:()!=<>%&|;").find(rule[i]) == std::string::npos) return 0;
    }
    return open == 0 ? forms : 0;
}

/// As the CLDR counts, where it is not gettext's way: Spanish has a form of its own for millions.
int forms_of_cldr(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status) || !rules) return 0;
    std::unique_ptr<icu::StringEnumeration> words(rules->getKeywords(status));
    return U_SUCCESS(status) && words ? words->count(status) : 0;
}

std::string gettext_code(std::string language) {
    std::replace(language.begin(), language.end(), '-', '_');
    return language;
}

}  // namespace

void check_header(const std::string& header, const std::string& text, const std::string& file,
                  const std::string& language, Findings& findings) {
    auto line = [&](const char* field) { return pack::line_of_header(text, field); };
    if (text.empty()) return;  // the program's own words alone
    if (header.empty()) {
        findings.warning(file, 0, "the file has no header, in which Poedit looks for its language",
                         "run clinic-kiosk translate update " + language + ", which writes it");
        return;
    }
    const auto said = pack::header_field(header, "Language").value_or("");
    const auto right = "write \"Language: " + gettext_code(language) + "\\n\" there";
    if (auto other = other_language(said, language); !other.empty()) {
        if (pack::meant_language(other) == language)
            findings.warning(file, line("Language:"),
                             "the header has " + base::in_quotes(other) + " and not the language's code", right);
        else
            findings.error(file, line("Language:"),
                           "the header says that this is another language: " + base::in_quotes(other),
                           "see that it is the right file, then " + right);
    }
    const auto rule = pack::header_field(header, "Plural-Forms").value_or("");
    const auto known = pack::plural_rule(language);
    if (rule.empty() || known.empty()) return;
    const auto write = "write \"Plural-Forms: " + known + "\\n\" there";
    const int forms = forms_in(rule), usual = forms_in(known);
    if (forms == 0)
        findings.warning(file, line("Plural-Forms:"), "the header’s Plural-Forms cannot be read by Poedit or msgfmt",
                         write);
    else if (forms != usual && forms != forms_of_cldr(language))
        findings.warning(file, line("Plural-Forms:"),
                         "the header’s Plural-Forms counts " +
                             base::counted(static_cast<std::size_t>(forms), "form", "forms") + ", " +
                             pack::language_name(language) + " has " + std::to_string(usual),
                         write);
}

std::string other_language(const std::string& header_language, const std::string& language) {
    auto said =
        std::string(pack::trimmed(std::string_view(header_language).substr(0, header_language.find_first_of("@."))));
    if (said.empty()) return {};
    auto wanted = icu::Locale(language.c_str()), given = icu::Locale(said.c_str());
    auto full = [](icu::Locale locale) {
        UErrorCode status = U_ZERO_ERROR;
        locale.addLikelySubtags(status);
        return locale;
    };
    bool regions = *wanted.getCountry() && *given.getCountry();
    bool same = std::string(wanted.getLanguage()) == given.getLanguage() &&
                std::string(full(wanted).getScript()) == full(given).getScript() &&
                (!regions || std::string(wanted.getCountry()) == given.getCountry());
    return same ? std::string() : said;
}

}  // namespace check
