// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

#include <array>

class QLineEdit;

namespace otklik {

/// The tags of the keys 1-9.
class TagsPage final : public SettingsPage {
    Q_OBJECT
public:
    TagsPage(const QStringList &tags, QWidget *parent);

    QString title() const override { return tr("Favourite tags"); }
    QFuture<Result<>> save(SettingsService &settings) override;

private:
    std::array<QLineEdit *, 9> m_tags{};
};

} // namespace otklik
