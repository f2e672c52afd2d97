// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace otklik {

class PlainLabel;

/// The texts to begin a reply with: their variables, their fact fields, for which topics, and how they will look.
class TemplatesPage final : public SettingsPage {
    Q_OBJECT
public:
    TemplatesPage(const ConfigurationPtr &configuration, QWidget *parent);

    QString title() const override { return tr("Reply templates"); }
    QFuture<Result<>> save(SettingsService &settings) override;

private:
    void build();
    void fillList();
    void show(int row);
    void edited();
    void preview();
    void add();
    void remove();

    ConfigurationPtr m_configuration;
    std::vector<ReplyTemplate> m_templates; ///< as edited
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_topic;
    QCheckBox *m_interim;
    QPlainTextEdit *m_text;
    PlainLabel *m_preview;
    bool m_isShowing = false;
};

} // namespace otklik
