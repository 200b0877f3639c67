// `_headers`, as Netlify, Cloudflare Pages and others read it: what a host says with every file. What a page's own <meta> can say
// as well it says the same; who may show a page in a frame only a host can say.
#pragma once

#include <set>
#include <string>

namespace kept::render {

// `folders`: the top folders of the site, as `commitments`. All but `embed` may not be shown in another site's frame.
std::string headers(const std::set<std::string>& folders);

}  // namespace kept::render
