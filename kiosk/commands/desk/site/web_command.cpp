// The pack as a web site.
#include <iomanip>
#include <iostream>

#include "app/log.h"
#include "base/wording.h"
#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "commands/desk/packs/joined_pack.h"
#include "commands/desk/site/web_pictures.h"
#include "pack/content_version.h"
#include "pack/review.h"
#include "web/site_folder.h"

namespace commands {
namespace {

/// What whoever puts it on the web is to know of reviews.
void tell_reviews(flow::Library& library) {
    const auto& home = library.home({});
    std::size_t without = 0;
    for (const auto& id : home.flows()) {
        const auto flow = library.flow(id, "");
        without += flow && flow->review.status == flow::ReviewStatus::draft ? 1 : 0;
    }
    if (without > 0)
        std::cerr << "clinic-kiosk: " << without << " of its topics "
                  << (without == 1 ? "has no clinician’s review that holds; its page says so\n"
                                   : "have no clinician’s review that holds; their pages say so\n");
}

void tell_site(const fs::path& out, const web::Site& site, std::size_t languages) {
    std::size_t bytes = 0, pages = 0;
    for (const auto& [name, file] : site.files) {
        bytes += file.size();
        pages += name.ends_with(".html") ? 1 : 0;
    }
    std::cout << "Written: " << out.string() << ": " << pages << " pages in " << languages
              << (languages == 1 ? " language, " : " languages, ") << std::fixed << std::setprecision(1)
              << static_cast<double>(bytes) / 1e6 << " MB\n"
              << "Look at it: open " << (out / "index.html").string() << " in a browser\n";
}

}  // namespace

int carry_out(const app::WebOptions& options) {
    auto settings = read_settings({options.config, {}});
    if (!settings) return 1;
    const auto& config = settings->config;
    auto folder = find_pack(options.content, config.content);
    if (!folder) return 1;
    if (auto problem = web::cannot_replace(options.out)) return fail(*problem);
    std::cerr << "clinic-kiosk: " << number_in_words(*settings) << '\n';
    auto joined = JoinedPack::open(*folder);
    if (!joined) return 1;
    Pack pack(joined->folder(), app::log_problem, {.hide_overdue = config.hide_overdue});
    auto home = pack.scripts.read_home();
    if (!home.value) return fail(home.problems);
    pack.library.judge_languages();
    WebPictures pictures(joined->folder() / "media");
    const auto hash = [&](const flow::Flow& flow, const std::string& language) {
        return pack::review_hash(flow, language, joined->folder(), pack.scripts);
    };
    const auto site = web::make_site({pack.library, pack.pictures, pictures, site_of(config), hash,
                                      pack::content_version(joined->folder()), today()});
    if (fail(site.problems) != 0) return 1;
    AsOwnerOf owner(options.out);
    if (auto problem = web::write_site(options.out, site.files)) return fail(*problem);
    tell_reviews(pack.library);
    tell_site(options.out, site, std::max<std::size_t>(1, pack.library.home({}).languages.size()));
    return 0;
}

}  // namespace commands
