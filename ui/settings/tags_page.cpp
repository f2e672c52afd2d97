// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tags_page.h"

#include "ui/settings/municipality_part.h"
#include "ui/widgets/plain_label.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace otklik {

TagsPage::TagsPage(const QStringList &tags, QWidget *parent)
    : SettingsPage(parent)
{
    auto *form = new QFormLayout(this);
    auto *note =
        new PlainLabel(tr("In the list and in the card one key puts the tag on the appeal or takes it off."), this);
    note->setWordWrap(true);
    form->addRow(note);
    for (std::size_t i = 0; i < m_tags.size(); ++i) {
        const auto place = static_cast<qsizetype>(i);
        m_tags[i] = new QLineEdit(place < tags.size() ? tags[place] : QString{}, this);
        m_tags[i]->setObjectName(u"tag%1"_s.arg(place + 1));
        m_tags[i]->setMaxLength(kMaxTag);
        form->addRow(tr("Key %1").arg(QString::number(place + 1)), m_tags[i]);
        connect(m_tags[i], &QLineEdit::textEdited, this, [this] { markChanged(); });
    }
}

QFuture<Result<>> TagsPage::save(SettingsService &settings)
{
    QStringList tags;
    for (const QLineEdit *edit : m_tags)
        tags << edit->text().trimmed();
    while (!tags.isEmpty() && tags.constLast().isEmpty())
        tags.removeLast();
    return settings.setFavouriteTags(tags);
}

} // namespace otklik
