#include "web/site.h"

#include <algorithm>

#include "screen/take_home/clinic_page.h"
#include "web/site_style.h"
#include "web/web_pages.h"

namespace web {
namespace {

bool is_folder_name(const std::string& code) {
    return !code.empty() && std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

class Making {
public:
    explicit Making(const Sources& sources) : sources_(sources), album_(sources, site_) {}

    Site run() {
        for (const auto& language : sources_.library.home({}).languages) codes_.push_back(language.code);
        if (codes_.empty()) codes_.push_back(sources_.library.home({}).written_in());
        for (const auto& code : codes_)
            if (is_folder_name(code))
                write(code);
            else
                fail("\"" + code + "\" can be no folder's name", "name the language by its code, as in \"es\"");
        site_.files["site.css"] = style_of(sources_.library.home(codes_.front()));
        site_.files["site.js"] = script_of_site;
        return std::move(site_);
    }

private:
    void write(const std::string& code) {
        const auto& home = sources_.library.home(code);
        Tongue tongue{sources_, album_, home, code, {}, codes_, sources_.site(code)};
        for (const auto& id : home.flows())
            if (sources_.library.offered(id, code)) add_topic(tongue, id);
        for (const auto& id : tongue.topics)
            site_.files[code + "/" + screen::file_of_page(id)] = topic_page({tongue}, *sources_.library.flow(id, code));
        site_.files[code + "/index.html"] = index_page({tongue});
        if (code == codes_.front()) site_.files["index.html"] = index_page({tongue, true});
    }

    void add_topic(Tongue& tongue, const std::string& id) {
        if (std::find(tongue.topics.begin(), tongue.topics.end(), id) != tongue.topics.end()) return;
        if (sources_.library.flow(id, tongue.code)) return tongue.topics.push_back(id);
        fail("the topic \"" + id + "\" cannot be shown", "run \"clinic-kiosk check\" to see why");
    }

    void fail(std::string what, std::string advice) {
        site_.problems.push_back(base::failure(std::move(what), std::move(advice)));
    }

    const Sources& sources_;
    Site site_;
    Album album_;
    std::vector<std::string> codes_;
};

}  // namespace

Site make_site(const Sources& sources) {
    return Making(sources).run();
}

}  // namespace web
