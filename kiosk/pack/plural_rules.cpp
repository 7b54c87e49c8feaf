#include "pack/plural_rules.h"

#include <array>

namespace pack {
namespace {

struct Rule {
    std::string_view languages, rule;  ///< languages between blanks
};

/// Those of gettext's msginit; of what it has no rule for, those of the CLDR. (With CLDR data msginit turns the rules of two
/// forms that it finds there round: n == 1 gets the second form. Here they are right.)
constexpr auto rules = std::to_array<Rule>({
    {" bo dz id ig ja jv km ko lo ms my su th vi wo yo zh ", "nplurals=1; plural=0;"},
    {" af az bg ca da de el en eo es et eu fi fo fy gl ha haw he ht hu it ka kk ku ky lb ml mn mr nb ne nl nn no ny om "
     "or "
     "ps pt rm sd sn so sq st sv sw ta te tk tn tr ts ug ur uz ve xh yi ",
     "nplurals=2; plural=(n != 1);"},
    {" ak am as bn fa ff fr gu hi hy kn ln mg nso pa pt-BR si ti wa zu ", "nplurals=2; plural=(n > 1);"},
    {" is mk ", "nplurals=2; plural=(n%10!=1 || n%100==11);"},
    {" ceb fil tl ", "nplurals=2; plural=(n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9));"},
    {" lv ", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"},
    {" lt ", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"},
    {" be bs hr ru sr uk ",
     "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"},
    {" pl ", "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"},
    {" cs sk ", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"},
    {" ro ", "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;"},
    {" iu se ", "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"},
    {" ga ", "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;"},
    {" gd ",
     "nplurals=4; plural=(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : (n>=3 && n<=10) || (n>=13 && n<=19) ? 2 : 3);"},
    {" hsb sl ", "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"},
    {" mt ", "nplurals=4; plural=(n==1 ? 0 : n==0 || (n%100>=2 && n%100<=10) ? 1 : n%100>=11 && n%100<=19 ? 2 : 3);"},
    {" ar ", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"},
    {" cy ", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"},
});

std::string_view rule_of(std::string_view language) {
    auto wanted = ' ' + std::string(language) + ' ';
    for (const auto& each : rules)
        if (each.languages.find(wanted) != std::string_view::npos) return each.rule;
    return {};
}

}  // namespace

std::string plural_rule(std::string_view language) {
    auto own = rule_of(language);
    return std::string(own.empty() ? rule_of(language.substr(0, language.find('-'))) : own);
}

}  // namespace pack
